import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { expect, formOf, test } from '../../../tests/support/app.ts';
import { createSystemActor } from '../../platform/database/index.ts';
import { createHandover } from '../../platform/handover/index.ts';
import { addDays, computeDay, runAt } from '../../platform/time/index.ts';
import { recordUitDienst, updateAanstellingen } from '../aanstelling/index.ts';
import { addFactor, createZelf, findAanmelder, findAccount, listFactoren, updateWachtwoord } from '../account/index.ts';
import { createSessie } from '../sessie/index.ts';
import { createTerugkeer } from './commands/create-terugkeer.ts';

const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
const KEY = Buffer.alloc(32, 7).toString('base64url');
const { gemeente_id } = GEMEENTEN.voorbeeldstad;
const taak = createSystemActor('taak', gemeente_id);
const aanmelden = createSystemActor('aanmelden', gemeente_id);
const { id, pseudoniem } = CAST.beleid;
const zelf = createZelf(gemeente_id, { medewerkerId: id, pseudoniem });
const email = 'mark@voorbeeldstad.example';
const START = new Date('2026-11-22T10:00:00Z');
const vandaag = computeDay(START);
const app = { soort: 'totp', naam: 'App', geheim: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', stap: 1 } as const;

/** The beleidsmedewerker of the cast, with an account, leaves at once. */
const leaver = test.extend<{ gone: undefined }>({
  gone: async ({ as }, use) => {
    await as(taak, (tx) => tx.updateTable('medewerkers').set({ email }).where('id', '=', id).execute());
    await as(zelf, async (tx) => {
      await updateWachtwoord(tx, zelf, HASH);
      await addFactor(tx, zelf, app, KEY);
    });
    const now = { laatsteDag: 'nu', opvolger: '', opvolgers: {} };
    await as(taak, (tx) => runAt(START, () => recordUitDienst(tx, taak, id, now, createHandover([]))));
    await use(undefined);
  },
});

leaver(
  'who comes back is the same person, invited at the same address, with new rollen alone',
  async ({ as, gone }) => {
    expect(gone).toBeUndefined();
    const begintOp = addDays(vandaag, 2);
    const terug = { rollen: ['fg', 'fg'], begintOp };
    await as('beheerder', (tx, actor) => runAt(START, () => createTerugkeer(tx, actor, id, terug, KEY)));
    const read = () =>
      as(taak, (tx) =>
        tx
          .selectFrom('medewerkers')
          .select(['status', 'email', 'rollen', 'teams', 'uit_dienst_op'])
          .where('id', '=', id)
          .execute(),
      );
    const before = { status: 'uitgenodigd', email, rollen: [], teams: [], uit_dienst_op: null };
    expect(await read()).toEqual([before]);
    const later = new Date(START.getTime() + 2 * 86_400_000);
    await as(taak, (tx) => runAt(later, () => updateAanstellingen(tx, taak)));
    expect(await read()).toEqual([{ ...before, rollen: ['fg'] }]);
    const [links, mails] = await as(taak, async (tx) => [
      await tx.selectFrom('accountlinks').select(['soort', 'medewerker_id']).execute(),
      await tx.selectFrom('berichten').select(['soort', 'medewerker_id']).where('soort', '=', 'uitnodiging').execute(),
    ]);
    expect([links, mails]).toEqual([1, 2].map(() => [{ soort: 'uitnodiging', medewerker_id: id }]));
    expect((await as(aanmelden, (tx) => findAanmelder(tx, aanmelden, { email })))?.pseudoniem).toBe(pseudoniem);
    // What opened the account is still in the rows, and opens nothing: the account is not in use.
    expect((await as(zelf, (tx) => listFactoren(tx, zelf))).length).toBe(1);
    const opened = as(aanmelden, (tx) => createSessie(tx, aanmelden, id, later, 'wachtwoord'));
    await expect(opened).rejects.toMatchObject({ kind: 'niet-gevonden' });
    expect((await as(zelf, (tx) => findAccount(tx, zelf)))?.wachtwoord).toBe(HASH);
  },
);

leaver('the beheerder finds the way on the page of who left; others do not', async ({ gone, visit, visitAs }) => {
  expect(gone).toBeUndefined();
  const path = `/medewerkers/${id}/terugkeer`;
  const [ruben, tom] = [await visitAs('beheerder'), await visitAs('privacy-officer')];
  expect((await visit(path)).headers.get('location')).toContain('/aanmelden');
  expect((await tom(path)).status).toBe(403);
  expect((await tom(`/medewerkers/${id}`)).text).not.toContain(path);
  expect((await ruben(`/medewerkers/${id}`)).text).toContain(path);
  expect((await ruben(path)).text).toContain(email);
  expect((await ruben(`/medewerkers/${CAST.uitvoerder.id}/terugkeer`)).status).toBe(409);
  const fields = { rollen: 'beleid', begintOp: computeDay() };
  for (const wrong of [{ rollen: 'koning' }, { begintOp: '2020-01-01' }, { begintOp: 'gisteren' }]) {
    const answer = await ruben(path, formOf({ ...fields, ...wrong }));
    expect([answer.status, answer.text.includes(`href="#${Object.keys(wrong)[0]}"`)]).toEqual([400, true]);
  }
  const done = await ruben(path, formOf(fields));
  expect([done.status, done.headers.get('location')]).toEqual([303, `/medewerkers/${id}?melding=terug`]);
  const page = await ruben(`/medewerkers/${id}?melding=terug`);
  expect(page.text).toContain('Weer in dienst.');
  expect(page.text).not.toContain(path);
});
