import { CAST, type Persoon } from '../../../database/demo/cast.ts';
import { actorFor, expect, test } from '../../../tests/support/test.ts';
import { canReadPartijen } from './policy.ts';
import { countPartijen, listPartijen } from './queries.ts';

test('only the beheerder reads the list', () => {
  for (const wie of [...(Object.keys(CAST) as Persoon[]), 'niemand' as const]) {
    expect({ wie, may: canReadPartijen(actorFor(wie)) === true }).toEqual({ wie, may: wie === 'beheerder' });
  }
});

test('each partij comes with the first eight people by name, and how many others there are', async ({ as }) => {
  const partijen = await as('beheerder', listPartijen);
  expect(partijen.map(({ naam, soort, mensen, anderen }) => [naam, soort, mensen.length, anderen])).toEqual([
    ['Basisschool De Brug', 'instelling', 1, 0],
    ['De Geldkring', 'instelling', 1, 0],
    ['Gemeente Voorbeeldstad', 'gemeente', 8, 5],
    ['Inwoners van Voorbeeldstad', 'inwoners', 6, 0],
    ['Jeugdhulp Voorbeeld', 'instelling', 1, 0],
    ['Thuiszorg Voorbeeld', 'instelling', 1, 0],
    ['Welzijn Voorbeeldstad', 'instelling', 1, 0],
    ['Wonen Voorbeeldstad', 'instelling', 1, 0],
  ]);
  expect(partijen[2]?.mensen[0]).toEqual({ id: CAST.raadslid.id, naam: 'Daan S.', functie: 'Raadslid' });
  expect(await as('beheerder', countPartijen)).toBe(8);
});

test('another gemeente sees its own partijen alone', async ({ as }) => {
  const rows = await as('beleid-andere-gemeente', (tx) => tx.selectFrom('partijen').select('naam').execute());
  expect(rows).toEqual([{ naam: 'Gemeente Buurmeer' }]);
});
