import { expect, test } from 'vitest';

import { createPerspectieven, type Zicht } from './perspectief.ts';

const LAGEN = [
  ['bestuur', 'Bestuur'],
  ['uitvoering', 'Uitvoering'],
] as const;

const groep = (partij: string, soort: 'gemeente' | 'instelling', laag: 'bestuur' | 'uitvoering') => ({
  id: `${partij}-${laag}`,
  naam: `${partij}: ${laag}`,
  partij: { id: partij, naam: partij, soort },
  laag,
  teamId: null,
  aantal: 5,
});
const zichtMet = (...groepen: ReturnType<typeof groep>[]): Zicht => ({
  groepen,
  heel: true,
  golf: 1,
  periode: 'najaar 2026',
  nu: true,
});
const listSleutels = (zicht: Zicht, uitslag: 'web' | 'enquete' = 'web') =>
  createPerspectieven(zicht, uitslag, LAGEN)
    .filter(({ soort }) => soort === 'laag' || soort === 'soort' || soort === 'alle')
    .map(({ sleutel }) => sleutel);

test('a laag or a soort that is all of it, of more than one partij, would be a total over partijen: a web has none', () => {
  const [a, b] = [groep('a', 'instelling', 'uitvoering'), groep('b', 'instelling', 'uitvoering')];
  expect(listSleutels(zichtMet(a, b))).toEqual([]);
  expect(listSleutels(zichtMet(a, b), 'enquete')).toEqual(['alle', 'soort:instelling', 'laag:uitvoering']);
});

test('a laag or a soort that is part of it stays, and so does all of one partij', () => {
  const [a, b] = [groep('a', 'instelling', 'uitvoering'), groep('b', 'gemeente', 'uitvoering')];
  const parts = ['soort:gemeente', 'soort:instelling', 'laag:bestuur', 'laag:uitvoering'];
  expect(listSleutels(zichtMet(a, b, groep('b', 'gemeente', 'bestuur')))).toEqual(parts);
  expect(listSleutels(zichtMet(a))).toEqual(['soort:instelling', 'laag:uitvoering']);
});
