import { CAST, type Persoon } from '../../../database/demo/cast.ts';
import { actorFor, expect, test } from '../../../tests/support/test.ts';
import { canReadGemeentelijst } from './policy.ts';
import { findGemeenteInLijst, listGemeentelijst, listProvincies } from './queries.ts';

test('the page with the list is for the beheerder', () => {
  for (const wie of [...(Object.keys(CAST) as Persoon[]), 'niemand' as const]) {
    expect({ wie, may: canReadGemeentelijst(actorFor(wie)) === true }).toEqual({ wie, may: wie === 'beheerder' });
  }
});

test('the list itself is public: 342 gemeenten in twelve provincies', async ({ as }) => {
  const { resultaten, totaal } = await as('niemand', (tx) => listGemeentelijst(tx, 14, 25));
  expect([resultaten.length, totaal]).toEqual([17, 342]);
  const provincies = await as('niemand', listProvincies);
  expect(provincies).toHaveLength(12);
  expect(provincies.reduce((sum, { aantal }) => sum + aantal, 0)).toBe(342);
});

test('a name with a comma in it is one name', async ({ as }) => {
  expect(await as('niemand', (tx) => findGemeenteInLijst(tx, '0820'))).toMatchObject({
    naam: 'Nuenen, Gerwen en Nederwetten',
    provincie: 'Noord-Brabant',
  });
});

test.for([
  [{ zoek: 'zoeter' }, ['Zoetermeer', 'Zoeterwoude']],
  [{ zoek: 'ZOETERMEER' }, ['Zoetermeer']],
  [{ zoek: 'sudwest' }, ['Súdwest-Fryslân']],
  [{ zoek: 'Súdwest' }, ['Súdwest-Fryslân']],
  [{ zoek: 'haven', provincie: 'Noord-Holland' }, []],
  [{ zoek: '100%' }, []],
  [{ zoek: "'; drop table gemeenten" }, []],
] as const)('searching for %o finds %o', async ([filter, names], { as }) => {
  const { resultaten, totaal } = await as('niemand', (tx) => listGemeentelijst(tx, 1, 25, filter));
  expect(resultaten.map(({ naam }) => naam)).toEqual(names);
  expect(totaal).toBe(names.length);
});

test('a provincie leaves only its own gemeenten', async ({ as }) => {
  const { resultaten } = await as('niemand', (tx) => listGemeentelijst(tx, 1, 25, { provincie: 'Flevoland' }));
  expect(resultaten.map(({ naam }) => naam)).toEqual([
    'Almere',
    'Dronten',
    'Lelystad',
    'Noordoostpolder',
    'Urk',
    'Zeewolde',
  ]);
});
