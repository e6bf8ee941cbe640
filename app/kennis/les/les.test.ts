import { expect, test } from 'vitest';

import { AGENDAS, BAKENS, isLes, LESSEN } from './les.ts';
import { AGENDANAMEN, BAKEN_UITLEG, BAKENNAMEN, LES_UITLEG, LESNAMEN } from './messages.ts';

test('there are seventeen lessen in three agendas, numbered through', () => {
  const nummers = AGENDAS.flatMap((agenda): readonly number[] => LESSEN[agenda]);
  expect(nummers).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
  expect(AGENDAS.map((agenda) => [AGENDANAMEN[agenda], LESSEN[agenda].length])).toEqual([
    ['Maatschappelijke agenda', 6],
    ['Veranderagenda', 4],
    ['Uitvoeringsagenda', 7],
  ]);
  expect([0, 1, 17, 18, 1.5, Number.NaN].filter(isLes)).toEqual([1, 17]);
});

test('each les and each baken has a name and one line, all different', () => {
  const lessen = AGENDAS.flatMap((agenda) => LESSEN[agenda].map((les) => [LESNAMEN[les], LES_UITLEG[les]]));
  const bakens = BAKENS.map((baken) => [BAKENNAMEN[baken], BAKEN_UITLEG[baken]]);
  const words = [...lessen, ...bakens].flat();
  expect(words).toHaveLength(50);
  expect(new Set(words).size).toBe(50);
  expect(words).not.toContain(undefined);
});
