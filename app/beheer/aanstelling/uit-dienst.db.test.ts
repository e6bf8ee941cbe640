import { describe } from 'vitest';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { expect, test } from '../../../tests/support/test.ts';
import { type Actor, createSystemActor, type Tx } from '../../platform/database/index.ts';
import { createHandover } from '../../platform/handover/index.ts';
import { addDays, computeDay, runAt } from '../../platform/time/index.ts';
import { createSessie } from '../sessie/index.ts';
import { addAanstelling } from './commands/add-aanstelling.ts';
import { addWaarneming } from './commands/add-waarneming.ts';
import { closeAanstelling } from './commands/close-aanstelling.ts';
import { recordUitDienst } from './commands/record-uit-dienst.ts';
import { removeUitDienst } from './commands/remove-uit-dienst.ts';
import { updateAanstellingen } from './commands/update-aanstellingen.ts';
import { updateRollen } from './commands/update-rollen.ts';
import { listAanstellingen } from './queries.ts';

const { gemeente_id } = GEMEENTEN.voorbeeldstad;
const taak = createSystemActor('taak', gemeente_id);
const aanmelden = createSystemActor('aanmelden', gemeente_id);
const START = new Date('2026-11-22T10:00:00Z');
const vandaag = computeDay(START);
const daysOn = (days: number) => new Date(START.getTime() + days * 86_400_000);
const geen = { opvolger: '', opvolgers: {} };
const nobody = createHandover([]);
const { uitvoerder, teamleider, beleid, beheerder } = CAST;

/** What someone may now: on their row and in every open sessie. */
async function listRights(tx: Tx, id: string) {
  const person = await tx
    .selectFrom('medewerkers')
    .select(['rollen', 'teams', 'status'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const sessies = await tx
    .selectFrom('sessies')
    .select(['rollen', 'teams', 'functie'])
    .where('medewerker_id', '=', id)
    .execute();
  return { ...person, sessies };
}

const signIn = (tx: Tx, id: string) => createSessie(tx, aanmelden, id, START, 'demo');

describe('leavers', () => {
  const leave = (laatsteDag: string) => (tx: Tx, actor: Actor) =>
    recordUitDienst(tx, actor, beleid.id, { laatsteDag, ...geen }, nobody);

  test('the last day still counts; on the day after the account is shut and all sessies are gone', async ({ as }) => {
    await runAt(START, async () => {
      await as(aanmelden, (tx) => signIn(tx, beleid.id));
      await as('beheerder', leave(addDays(vandaag, 1)));
    });
    const states = [];
    for (const day of [0, 1, 2, 3]) {
      await runAt(daysOn(day), () => as(taak, (tx) => updateAanstellingen(tx, taak)));
      const { status, rollen, sessies } = await as(taak, (tx) => listRights(tx, beleid.id));
      states.push([status, rollen.length, sessies.length]);
    }
    expect(states).toEqual([
      ['actief', 1, 1],
      ['actief', 1, 1],
      ['uit-dienst', 0, 0],
      ['uit-dienst', 0, 0],
    ]);
    await expect(as(aanmelden, (tx) => signIn(tx, beleid.id))).rejects.toMatchObject({ kind: 'niet-gevonden' });
  });

  test('a leave that is taken back changes nothing on the day', async ({ as }) => {
    await runAt(START, () =>
      as('beheerder', async (tx, actor) => {
        await leave(addDays(vandaag, 1))(tx, actor);
        await removeUitDienst(tx, actor, beleid.id);
      }),
    );
    await runAt(daysOn(2), () => as(taak, (tx) => updateAanstellingen(tx, taak)));
    expect(await as(taak, (tx) => listRights(tx, beleid.id))).toMatchObject({ status: 'actief', rollen: ['beleid'] });
  });
});

describe('there is always a beheerder', () => {
  const ownRol = (tx: Tx, actor: Actor) =>
    listAanstellingen(tx, actor, beheerder.id).then((all) => all.find(({ rol }) => rol === 'beheerder')?.id ?? '');
  const last = { kind: 'verkeerde-staat', message: expect.stringContaining('geen beheerder meer') };

  test('the last one cannot leave or lose the rol, not later either', async ({ as }) => {
    for (const dag of ['nu', computeDay(), addDays(computeDay(), 30)]) {
      const gone = as('beheerder', (tx, actor) =>
        recordUitDienst(tx, actor, beheerder.id, { laatsteDag: dag, ...geen }, nobody),
      );
      await expect(gone).rejects.toMatchObject(last);
      const ended = as('beheerder', async (tx, actor) => closeAanstelling(tx, actor, await ownRol(tx, actor), dag));
      await expect(ended).rejects.toMatchObject(last);
    }
  });

  test('with another without an end one can; not with one who never signed in, or a deputy', async ({ as }) => {
    const day = computeDay();
    const give = (tx: Tx, actor: Actor) =>
      addAanstelling(tx, actor, uitvoerder.id, { rol: 'beheerder', begintOp: day, eindigtOp: null });
    const go = (tx: Tx, actor: Actor) =>
      recordUitDienst(tx, actor, beheerder.id, { laatsteDag: 'nu', ...geen }, nobody);
    await as('beheerder', (tx, actor) =>
      addWaarneming(tx, actor, beheerder.id, { waarnemer: teamleider.id, begintOp: day, eindigtOp: addDays(day, 9) }),
    );
    await expect(as('beheerder', go)).rejects.toMatchObject(last);
    await as('beheerder', async (tx, actor) => {
      await give(tx, actor);
      await tx.updateTable('medewerkers').set({ status: 'uitgenodigd' }).where('id', '=', uitvoerder.id).execute();
    });
    await expect(as('beheerder', go)).rejects.toMatchObject(last);
    await as('beheerder', (tx) =>
      tx.updateTable('medewerkers').set({ status: 'actief' }).where('id', '=', uitvoerder.id).execute(),
    );
    await as('beheerder', go);
  });

  test('a sign-in that no longer says beheerder leaves the last one', async ({ as }) => {
    await as(taak, (tx) => updateRollen(tx, taak, beheerder.id, ['fg']));
    expect((await as(taak, (tx) => listRights(tx, beheerder.id))).rollen).toEqual(['beheerder', 'fg']);
  });
});
