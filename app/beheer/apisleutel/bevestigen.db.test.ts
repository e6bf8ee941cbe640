import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { expect, formOf, test as base } from '../../../tests/support/app.ts';
import { SECRETS } from '../../../tests/support/deps.ts';
import { createSystemActor } from '../../platform/database/index.ts';
import { computeDay } from '../../platform/time/index.ts';
import { addFactor, createZelf, updateWachtwoord } from '../account/index.ts';
import { createSessie } from '../sessie/index.ts';

const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const gemeente = GEMEENTEN.voorbeeldstad.gemeente_id;
const { id, pseudoniem } = CAST.beheerder;
const zelf = createZelf(gemeente, { medewerkerId: id, pseudoniem });
const SLEUTEL = { naam: 'Datawarehouse', doel: 'Tellen', scopes: 'signalen-lezen', tot: computeDay() };
const KOPPELING = { naam: 'Proef', uitgever: 'https://a.example', client_id: 'b', acr: 'hoog', rolclaim: 'groups' };

/** The cookie of a beheerder with a second factor who gave it so many minutes ago. */
const test = base.extend<{ open: (ago: number) => Promise<{ cookie: string }> }>({
  open: async ({ as }, use) => {
    await as(zelf, async (tx) => {
      await updateWachtwoord(tx, zelf, HASH);
      await addFactor(tx, zelf, { soort: 'totp', naam: 'App', geheim: SECRET, stap: 0 }, SECRETS.dataKey);
    });
    await use(async (ago) => {
      const aanmelder = createSystemActor('aanmelden', gemeente);
      const begin = new Date(Date.now() - ago * 60_000);
      const token = await as(aanmelder, (tx) => createSessie(tx, aanmelder, id, begin, 'wachtwoord'));
      return { cookie: `sessie=${token}` };
    });
  },
});

test('who lets others in gives the second factor again, before the form and before the change', async ({
  as,
  open,
  visit,
}) => {
  const headers = await open(11);
  for (const path of ['/apisleutels/nieuw', '/aanmeldkoppelingen/nieuw']) {
    const { status, headers: answer } = await visit(path, { headers });
    expect([status, answer.get('location')]).toEqual([303, `/account/bevestigen?terug=${encodeURIComponent(path)}`]);
  }
  for (const [path, fields] of [
    ['/apisleutels', SLEUTEL],
    ['/aanmeldkoppelingen', KOPPELING],
  ] as const) {
    const form = formOf(fields);
    const answer = await visit(path, { ...form, headers: { ...form.headers, ...headers } });
    expect(answer.headers.get('location')).toBe(`/account/bevestigen?terug=${encodeURIComponent(path)}`);
    expect((await visit(path, { headers })).status).toBe(200);
  }
  expect(await as('beheerder', (tx) => tx.selectFrom('apisleutels').select('id').execute())).toEqual([]);
  expect(await as('beheerder', (tx) => tx.selectFrom('aanmeldkoppelingen').select('id').execute())).toEqual([]);
});

test('who gave it a moment ago, or has none here, goes on', async ({ open, visit, visitAs }) => {
  const headers = await open(1);
  const form = formOf(SLEUTEL);
  const made = await visit('/apisleutels', { ...form, headers: { ...form.headers, ...headers } });
  expect([made.status, made.text.includes('bgk_')]).toEqual([200, true]);
  expect((await visit('/aanmeldkoppelingen/nieuw', { headers })).status).toBe(200);
  const other = await visitAs('uitvoerder');
  expect((await other('/apisleutels/nieuw')).status).toBe(403);
});
