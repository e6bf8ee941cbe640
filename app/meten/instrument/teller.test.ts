import { expect, test } from 'vitest';

import { findTeller } from './instrument.ts';
import { listMeegeleverd } from './queries.ts';

test.each([
  [51.6, 215, 111],
  [7.7, 221, 17],
  [50, 3, undefined],
  [50, undefined, undefined],
  [undefined, 215, undefined],
])('a published share of %s of %s people is %s of them', (referentie, n, teller) => {
  expect(findTeller({ sleutel: 'x', tekst: 'x', ...(referentie === undefined ? {} : { referentie }) }, n)).toBe(teller);
});

test('every published share of a choice has one count that fits it', () => {
  const items = listMeegeleverd().flatMap(({ gebieden }) =>
    gebieden.flatMap(({ kenmerken }) => kenmerken.flatMap((one) => one.items)),
  );
  const keuzes = items.flatMap(({ keuzes: all = [], referentie }) =>
    all.map((keuze) => findTeller(keuze, referentie?.n)),
  );
  expect(keuzes).toHaveLength(11);
  expect(keuzes.every((teller) => teller !== undefined)).toBe(true);
});
