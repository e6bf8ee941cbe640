import { CAST } from '../../../database/demo/cast.ts';
import { actorFor, type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Actor } from '../../platform/database/index.ts';
import { createId } from '../../platform/id/index.ts';
import { assignInlezing, inlezingHandover } from './commands/assign-inlezing.ts';

const { beheerder, transformatiemanager, teamleider } = CAST;
const UNKNOWN = '00000000-0000-7000-8400-000000000077';

/** As platform/handover makes it: the beheerder with the right of that moment. */
const within = (wie: Wie): Actor => ({ ...actorFor(wie), rollen: [...actorFor(wie).rollen, 'overdracht'] });

/** A sheet of which nothing was read in yet; of the agenda, unless it is of people. */
async function addFile(as: As, wie: 'transformatiemanager' | 'beheerder', status = 'kolommen'): Promise<string> {
  const [id, soort] = [createId(), wie === 'beheerder' ? 'teams' : 'agenda'];
  const file = { bestand: 'lijst.csv', koppen: '[]', rijen: '[]', kolommen: '{}', totaal: 0, status, soort };
  await as(wie, (tx, actor) =>
    tx
      .insertInto('inlezingen')
      .values({ gemeente_id: actor.gemeente, id, ...file, gemaakt_door: actor.persoon ?? '', gemaakt_op: new Date() })
      .execute(),
  );
  return id;
}

test('within a hand-over a beheerder gives a file to who reads in that kind', async ({ as }) => {
  const me = within('beheerder');
  const [agenda, teams] = [await addFile(as, 'transformatiemanager'), await addFile(as, 'beheerder')];
  await addFile(as, 'transformatiemanager', 'klaar');
  const waits = await as(me, (tx) => inlezingHandover.list(tx, me, [transformatiemanager.id, beheerder.id]));
  expect(waits.map(({ id, rollen }) => [id, ...rollen])).toEqual([
    [agenda, 'transformatiemanager'],
    [teams, 'beheerder'],
  ]);
  for (const wie of [beheerder.id, teamleider.id, UNKNOWN, 'x']) {
    const given = as(me, (tx) => assignInlezing(tx, me, agenda, wie));
    await expect(given).rejects.toMatchObject({ errors: [{ field: 'lezer' }] });
  }
  await as(me, (tx) =>
    tx
      .updateTable('medewerkers')
      .set({ rollen: ['transformatiemanager'] })
      .where('id', '=', teamleider.id)
      .execute(),
  );
  await as(me, (tx) => assignInlezing(tx, me, agenda, teamleider.id));
  expect(await as(me, (tx) => inlezingHandover.list(tx, me, [teamleider.id]))).toHaveLength(1);
});

test('outside it nobody does, and what is not there, read in or of another gemeente is not found', async ({ as }) => {
  const id = await addFile(as, 'transformatiemanager');
  const give = (wie: Wie | Actor, one: string) =>
    as(wie, (tx, actor) => assignInlezing(tx, actor, one, transformatiemanager.id));
  await expect(give('transformatiemanager', id)).rejects.toMatchObject({ kind: 'mag-niet' });
  for (const wie of ['niemand', 'beheerder', 'beleid', within('beleid-andere-gemeente')] as const) {
    await expect(give(wie, id)).rejects.toMatchObject({ kind: 'niet-gevonden' });
  }
  for (const wrong of [UNKNOWN, 'x', await addFile(as, 'transformatiemanager', 'klaar')]) {
    await expect(give(within('beheerder'), wrong)).rejects.toMatchObject({ kind: 'niet-gevonden' });
  }
});
