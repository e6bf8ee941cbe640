import { expect, test } from 'vitest';

import type { Metinggroep } from '../meting/index.ts';
import { computeVooruitblik } from './vooruitblik.ts';

const groepOf = (naam: string, gedaan: number, gedaanOp: string | null): Metinggroep => ({
  id: naam,
  naam,
  partij: { id: `partij-${naam}`, naam, soort: 'instelling' },
  laag: null,
  teamId: null,
  volgorde: 0,
  aantal: null,
  gedaan,
  gedaanOp,
  heeftLink: true,
  samengevoegdIn: null,
});
const gesloten = { naamloos: true, groepsminimum: 5, geslotenOp: '2026-11-20' };

test.each([
  ['never counted', null],
  ['counted before it was closed', '2026-11-19'],
  ['counted on the day it was closed, perhaps before that', '2026-11-20'],
])('an anonymous meting tells nothing of who will be seen when it was %s', (_, gedaanOp) => {
  const groepen = [groepOf('a', 6, '2026-11-21'), groepOf('b', 0, gedaanOp)];
  expect(computeVooruitblik(groepen, gesloten)).toBeUndefined();
});

test('from the night after it was closed it tells which groepen will be seen, and which gave no answer', () => {
  const groepen = [groepOf('a', 6, '2026-11-21'), groepOf('b', 0, '2026-11-21')];
  const seen = { getoond: [{ id: 'a', naam: 'a', aantal: 6, samen: false }], weggelaten: ['b'] };
  expect(computeVooruitblik(groepen, gesloten)).toEqual(seen);
});

test('a named meting is always counted', () => {
  const seen = computeVooruitblik([groepOf('a', 1, null)], { ...gesloten, naamloos: false, groepsminimum: 1 });
  expect(seen?.getoond).toHaveLength(1);
});
