import { expect, test } from 'vitest';

import { createGeheugen } from './geheugen.ts';
import type { Telling } from './tellen.ts';

const createTellingen = (count: number): Telling[] =>
  Array.from({ length: count }, (_, i) => ({ groep: 'g', soort: 'item', sleutel: '1', waarde: i, aantal: 1 }));

test('counts are found again by their key alone, the oldest make room, and a larger list than fits is not kept', () => {
  const geheugen = createGeheugen(10);
  const [one, two, three] = [createTellingen(4), createTellingen(4), createTellingen(4)];
  geheugen.recordTellingen('een', one);
  geheugen.recordTellingen('twee', two);
  expect(geheugen.findTellingen('een')).toBe(one);
  expect(geheugen.findTellingen('drie')).toBeUndefined();
  geheugen.recordTellingen('drie', three);
  expect(['een', 'twee', 'drie'].map((key) => geheugen.findTellingen(key))).toEqual([undefined, two, three]);
  geheugen.recordTellingen('drie', one);
  expect([geheugen.findTellingen('twee'), geheugen.findTellingen('drie')]).toEqual([two, one]);
  geheugen.recordTellingen('vier', createTellingen(11));
  expect(geheugen.findTellingen('vier')).toBeUndefined();
});

test('what follows from counts is computed once for the same counts and the same question', () => {
  const geheugen = createGeheugen(100);
  const [one, two] = [createTellingen(3), createTellingen(3)];
  let times = 0;
  const ask = (tellingen: Telling[][], key: string) => geheugen.computeOnce(tellingen, key, () => (times += 1));
  expect([ask([one], 'a'), ask([one], 'a'), times]).toEqual([1, 1, 1]);
  expect([ask([one], 'b'), ask([two], 'a'), ask([one, two], 'a'), ask([two, one], 'a')]).toEqual([2, 3, 4, 5]);
  expect(ask([one, two], 'a')).toBe(4);
  for (let i = 0; i < 200; i += 1) ask([one], `page ${i}`);
  expect(times).toBe(205);
  expect(ask([one], 'page 199')).toBe(205);
  expect(ask([one], 'a')).toBe(206);
});
