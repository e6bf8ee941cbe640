import { generateSync } from 'otplib';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { expect, formOf, test as base } from '../../../tests/support/app.ts';
import { SECRETS } from '../../../tests/support/deps.ts';
import { createSystemActor } from '../../platform/database/index.ts';
import { computeHash } from '../../platform/id/index.ts';
import { computePasswordHash } from '../../platform/password/index.ts';
import { createSessie } from '../sessie/index.ts';
import { addFactor } from './commands/add-factor.ts';
import { updateWachtwoord } from './commands/update-wachtwoord.ts';
import { createZelf } from './queries.ts';

const PASSWORD = 'vier losse tuinstoelen in de regen';
const NEW = 'kleppertand en vuursteen';
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const gemeente = GEMEENTEN.voorbeeldstad.gemeente_id;
const { id, pseudoniem } = CAST.uitvoerder;
const zelf = createZelf(gemeente, { medewerkerId: id, pseudoniem });
const hash = await computePasswordHash(PASSWORD);
const MINUTE = 60_000;

/** A session of Samira, who has an account, that began so many minutes ago. */
const test = base.extend<{ open: (ago: number) => Promise<string> }>({
  open: async ({ as }, use) => {
    await as(zelf, async (tx) => {
      await updateWachtwoord(tx, zelf, hash);
      await addFactor(tx, zelf, { soort: 'totp', naam: 'App', geheim: SECRET, stap: 0 }, SECRETS.dataKey);
    });
    await use(async (ago) => {
      const aanmelder = createSystemActor('aanmelden', gemeente);
      const begin = new Date(Date.now() - ago * MINUTE);
      return as(aanmelder, (tx) => createSessie(tx, aanmelder, id, begin, 'wachtwoord'));
    });
  },
});

const post = (fields: Record<string, string>, token: string): RequestInit => {
  const form = formOf(fields);
  return { ...form, headers: { ...form.headers, cookie: `sessie=${token}` } };
};
const sessieOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith('sessie='))
    ?.slice('sessie='.length)
    .split(';')[0] ?? '';

test('what opens the account changes only after the second factor was given again', async ({ open, visit }) => {
  const token = await open(11);
  const asks = '/account/bevestigen?terug=';
  for (const path of ['/account/wachtwoord', '/account/factoren/nieuw']) {
    expect((await visit(path, { headers: { cookie: `sessie=${token}` } })).headers.get('location')).toContain(asks);
  }
  const acts = ['/account/wachtwoord', '/account/factoren', '/account/factoren/passkey', '/account/herstelcodes'];
  for (const path of [...acts, `/account/factoren/${id}/weghalen`]) {
    expect((await visit(path, post({}, token))).headers.get('location')).toContain(asks);
  }
});

test('giving the second factor again gives a new token and ends the old one, and not a longer session', async ({
  open,
  visit,
  as,
}) => {
  const token = await open(11);
  const end = () => as(zelf, (tx) => tx.selectFrom('sessies').select('verloopt').execute());
  const before = await end();
  const wrong = await visit('/account/bevestigen', post({ code: '000000', terug: '/account' }, token));
  expect(wrong.status).toBe(400);
  const right = await visit(
    '/account/bevestigen',
    post({ code: generateSync({ secret: SECRET }), terug: '/account/wachtwoord' }, token),
  );
  expect(right.headers.get('location')).toBe('/account/wachtwoord');
  const fresh = sessieOf(right.headers);
  expect(fresh).not.toBe(token);
  expect(await end()).toEqual(before);
  const old = await visit('/account', { headers: { cookie: `sessie=${token}` } });
  expect(old.headers.get('location')).toContain('/aanmelden');
  expect((await visit('/account/wachtwoord', { headers: { cookie: `sessie=${fresh}` } })).status).toBe(200);
});

test('a new password asks the one of now, is not easy to guess, and signs out everywhere else', async ({
  open,
  visit,
  as,
}) => {
  const [token, other] = [await open(1), await open(2)];
  const change = (huidig: string, wachtwoord: string) =>
    visit('/account/wachtwoord', post({ huidig, wachtwoord }, token));
  for (const [huidig, wachtwoord, text] of [
    ['een heel ander wachtwoord', NEW, 'Dit is niet je wachtwoord van nu.'],
    [PASSWORD, 'Welkom2026!!', 'makkelijk te raden'],
    [PASSWORD, 'te kort', 'minstens 12 tekens'],
  ] as const) {
    const refused = await change(huidig, wachtwoord);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(text);
    expect(refused.text).not.toContain(NEW);
  }
  const done = await change(PASSWORD, NEW);
  expect(done.headers.get('location')).toBe('/account?melding=wachtwoord');
  const left = await as(zelf, (tx) => tx.selectFrom('sessies').select('token_hash').execute());
  expect(left).toEqual([{ token_hash: computeHash(sessieOf(done.headers)) }]);
  expect(left).not.toContainEqual({ token_hash: computeHash(other) });
});

test('someone of the demo, or of a provider, has no password or factor to change here', async ({ visitAs }) => {
  const visit = await visitAs('beleid');
  for (const path of ['/account/wachtwoord', '/account/factoren/nieuw', '/account/bevestigen']) {
    expect((await visit(path)).status).toBe(404);
  }
  expect((await visit('/account')).text).not.toContain('Tweede factor');
});

test('one session is ended by its id, and only by who it belongs to', async ({ open, visit, visitAs, as }) => {
  const [token] = [await open(1), await open(2)];
  const list = () =>
    as(zelf, (tx) => tx.selectFrom('sessies').select(['id', 'token_hash']).where('medewerker_id', '=', id).execute());
  const other = (await list()).find(({ token_hash }) => token_hash !== computeHash(token));
  const stranger = await visitAs('beleid');
  await stranger(`/account/sessies/${other?.id}/beeindigen`, formOf({}));
  expect(await list()).toHaveLength(2);
  expect((await visit('/account/sessies/x/beeindigen', post({}, token))).status).toBe(404);
  await visit(`/account/sessies/${other?.id}/beeindigen`, post({}, token));
  expect(await list()).toHaveLength(1);
});
