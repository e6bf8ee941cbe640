import { CAST, type Persoon } from '../../../database/demo/cast.ts';
import { actorFor, expect, test } from '../../../tests/support/test.ts';
import { createId } from '../../platform/id/index.ts';
import { addGebieden } from './commands/add-gebieden.ts';
import { createGebied } from './commands/create-gebied.ts';
import { updateGebied } from './commands/update-gebied.ts';
import { canReadGebieden } from './policy.ts';
import { countWijken, listWijken } from './queries.ts';

test('only the beheerder and a teamleider read the list', () => {
  for (const wie of [...(Object.keys(CAST) as Persoon[]), 'niemand' as const]) {
    const may = wie === 'beheerder' || wie === 'teamleider';
    expect({ wie, may: canReadGebieden(actorFor(wie)) === true }).toEqual({ wie, may });
  }
});

test('each wijk comes with its buurten, by name', async ({ as }) => {
  const wijken = await as('beheerder', listWijken);
  expect(wijken.map(({ naam, buurten }) => [naam, buurten])).toEqual([
    ['Noord', ['Havenkwartier', 'Molenwijk']],
    ['Zuid', ['Kanaalzone']],
  ]);
  expect(await as('beheerder', countWijken)).toBe(2);
});

test('another gemeente sees its own wijken alone', async ({ as }) => {
  const wijken = await as('beleid-andere-gemeente', listWijken);
  expect(wijken.map(({ naam }) => naam)).toEqual(['Oevers']);
  const rows = await as('beleid-andere-gemeente', (tx) => tx.selectFrom('gebieden').select('naam').execute());
  expect(rows).toEqual([{ naam: 'Oevers' }]);
});

const iedereen = ['niemand' as const, ...(Object.keys(CAST) as Persoon[])];
const NIEUW = { naam: 'Oost', wijkId: null, code: 'WK990009' };
const outcome = (act: Promise<unknown>) =>
  act.then(
    () => 'ok',
    (error: { kind?: string }) => error.kind ?? 'fout',
  );

test.for(iedereen)('wijken and buurten are changed by the beheerder alone: %s', async (wie, { as }) => {
  const { id } = await as('beheerder', (tx, actor) => createGebied(tx, actor, NIEUW));
  const plan = { wijzigingen: [], tellingen: { gelijk: 0 } };
  const werk = { naam: '', bestand: '', progress: async () => {} };
  const expected = wie === 'beheerder' ? 'ok' : 'mag-niet';
  expect(await outcome(as(wie, (tx, actor) => createGebied(tx, actor, { ...NIEUW, code: null })))).toBe(expected);
  expect(await outcome(as(wie, (tx, actor) => addGebieden(tx, actor, plan, werk)))).toBe(expected);
  const update = await outcome(as(wie, (tx, actor) => updateGebied(tx, actor, id, { ...NIEUW, naam: 'Ander' })));
  expect(update).toBe(wie.endsWith('andere-gemeente') ? 'niet-gevonden' : expected);
});

test('a gebied of another gemeente, unknown or malformed is not there', async ({ as }) => {
  const [foreign] = await as('beleid-andere-gemeente', (tx) => tx.selectFrom('gebieden').select('id').execute());
  for (const id of [foreign?.id ?? '', createId(), 'onzin']) {
    expect(await outcome(as('beheerder', (tx, actor) => updateGebied(tx, actor, id, NIEUW)))).toBe('niet-gevonden');
  }
});
