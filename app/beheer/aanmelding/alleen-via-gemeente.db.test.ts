import { generateSync } from 'otplib';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { expect, formOf, test as base } from '../../../tests/support/app.ts';
import { SECRETS } from '../../../tests/support/deps.ts';
import { createSystemActor, type Tx } from '../../platform/database/index.ts';
import { computeHash, createId, createToken } from '../../platform/id/index.ts';
import { computePasswordHash } from '../../platform/password/index.ts';
import { addFactor, createUitnodiging, createZelf, updateWachtwoord } from '../account/index.ts';
import { hasEigenWeg } from './queries.ts';

const PASSWORD = 'vier losse tuinstoelen in de regen';
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const EMAIL = 'samira@voorbeeldstad.example';
const gemeente = GEMEENTEN.voorbeeldstad.gemeente_id;
const aanmelder = createSystemActor('aanmelden', gemeente);
const zelf = createZelf(gemeente, { medewerkerId: CAST.uitvoerder.id, pseudoniem: CAST.uitvoerder.pseudoniem });
const hash = await computePasswordHash(PASSWORD);

/** Samira with a password and an app, and a way to say that people of her gemeente sign in through a provider alone. */
const test = base.extend<{ close: () => Promise<unknown> }>({
  close: async ({ as }, use) => {
    await as(createSystemActor('taak', gemeente), (tx: Tx) =>
      tx.updateTable('medewerkers').set({ email: EMAIL }).where('id', '=', zelf.persoon).execute(),
    );
    await as(zelf, async (tx) => {
      await updateWachtwoord(tx, zelf, hash);
      await addFactor(tx, zelf, { soort: 'totp', naam: 'App', geheim: SECRET, stap: 0 }, SECRETS.dataKey);
    });
    const values = { naam: 'Proef', uitgever: 'https://a.example', client_id: 'b', acr: ['hoog'], rolclaim: 'groups' };
    const row = { gemeente_id: gemeente, id: createId(), ...values, zonder_wachtwoord: true };
    await use(() => as('beheerder', (tx) => tx.insertInto('aanmeldkoppelingen').values(row).execute()));
  },
});

const halfOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith('halverwege='))
    ?.split(';')[0];
const sessieOf = (headers: Headers) => headers.getSetCookie().find((cookie) => cookie.startsWith('sessie='));

/** A link to choose a new password, as the mail of createHerstel holds it. */
async function addLink(tx: Tx): Promise<string> {
  const token = createToken();
  const row = { gemeente_id: gemeente, token_hash: computeHash(token), soort: 'herstel', medewerker_id: zelf.persoon };
  const verloopt = new Date(Date.now() + 600_000);
  await tx
    .insertInto('accountlinks')
    .values({ ...row, verloopt })
    .execute();
  return `/herstel/${token}`;
}

test('a link for a new password opens nothing where people sign in through a provider alone', async ({
  as,
  close,
  visit,
}) => {
  const link = await as(aanmelder, addLink);
  const form = formOf({ wachtwoord: 'kleppertand en vuursteen' });
  const before = await visit(link, form);
  expect(before.headers.get('location')).toBe('/aanmelden/code');
  await close();
  expect((await visit(link)).status).toBe(404);
  expect((await visit(link, form)).status).toBe(404);
  const code = formOf({ code: generateSync({ secret: SECRET }) });
  const cookie = halfOf(before.headers) ?? '';
  const done = await visit('/aanmelden/code', { ...code, headers: { ...code.headers, cookie } });
  expect(sessieOf(done.headers)).toBeUndefined();
});

test('who forgot a password there gets no link', async ({ as, close, visit }) => {
  await close();
  expect((await visit('/wachtwoord-vergeten', formOf({ email: EMAIL, gemeente: 'voorbeeldstad' }))).status).toBe(200);
  await new Promise((resolve) => void setTimeout(resolve, 50));
  expect(await as('beheerder', (tx) => tx.selectFrom('berichten').select('id').execute())).toEqual([]);
});

test('a way of their own is for a beheerder alone there: a password, a passkey or a link', async ({ as, close }) => {
  const has = (rollen: string[]) => as(aanmelder, (tx) => hasEigenWeg(tx, aanmelder, { status: 'actief', rollen }));
  expect([await has(['uitvoerder']), await has(['beheerder'])]).toEqual([true, true]);
  await close();
  expect([await has(['uitvoerder']), await has(['beheerder'])]).toEqual([false, true]);
  const left = as(aanmelder, (tx) => hasEigenWeg(tx, aanmelder, { status: 'uit-dienst', rollen: ['beheerder'] }));
  expect(await left).toBe(false);
});

test('an invitation ends where an account is set up, not at the question for a code', async ({ as, close, visit }) => {
  expect(close).toBeTypeOf('function');
  const { token } = await as('beheerder', (tx, actor) => createUitnodiging(tx, actor, zelf.persoon ?? ''));
  const chosen = await visit(`/uitnodiging/${token}`, formOf({ wachtwoord: 'kleppertand en vuursteen' }));
  expect(chosen.headers.get('location')).toBe('/tweede-factor');
  const code = formOf({ code: generateSync({ secret: SECRET }) });
  const cookie = halfOf(chosen.headers) ?? '';
  const done = await visit('/aanmelden/code', { ...code, headers: { ...code.headers, cookie } });
  expect(done.headers.get('location')).toBe('/aanmelden?melding=opnieuw');
  expect(sessieOf(done.headers)).toBeUndefined();
});
