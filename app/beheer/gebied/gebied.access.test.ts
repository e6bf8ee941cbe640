import { CAST, type Persoon } from '../../../database/demo/cast.ts';
import { actorFor, expect, test } from '../../../tests/support/test.ts';
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
