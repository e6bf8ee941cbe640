import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { computeGelijkenis, computeNaamsleutels, GELIJKEND } from './naam.ts';

describe('the keys of a name', () => {
  test.each([
    ['Janssen', 'Jansen'],
    ['MEIJER', 'maier'],
    ['Hendriks', 'Hendrix'],
    ['Müller', 'Muller'],
    ['İpek', 'ipek'],
    ['Cuĳpers', 'Kuipers'],
    ['’t Hart', 'Hart'],
    ['J. Jansen', 'Jansen'],
    ['Jansen, J.', 'Jansen'],
  ])('of %s and %s are the same', (a, b) => expect(computeNaamsleutels(a)).toEqual(computeNaamsleutels(b)));

  test('are for each part, and for a part joined with the small words before it', () => {
    expect(computeNaamsleutels('Anna van den Berg')).toHaveLength(3);
    expect(computeNaamsleutels('van den Berg')).toEqual(expect.arrayContaining(computeNaamsleutels('Berg')));
    expect(computeNaamsleutels('van den Berg')).toEqual(expect.arrayContaining(computeNaamsleutels('Vandenberg')));
  });

  test.each(['', ' ', 'J.', 'J.P.', '-', '’t'])('of "%s" do not exist', (naam) => {
    expect(computeNaamsleutels(naam)).toEqual([]);
  });

  test.each(['Ten', 'El', 'Van'])('of %s exist, though it is a small word elsewhere', (naam) => {
    expect(computeNaamsleutels(naam)).toHaveLength(1);
    expect(computeGelijkenis(naam, naam)).toBe(1);
  });
});

describe('the likeness of two names', () => {
  test.each([
    ['Jansen', 'Jansen'],
    ['J. Jansen', 'Jan Jansen'],
    ['Jan Jansen', 'Jansen Jan'],
    ['Jansen', 'Jan Jansen'],
    ['J.P. Jansen', 'Jan Jansen'],
    ['El Amrani', 'Elamrani'],
    ['van den Berg', 'Berg'],
  ])('%s and %s are one', (a, b) => expect(computeGelijkenis(a, b)).toBeGreaterThanOrEqual(GELIJKEND));

  test.each([
    ['P. Jansen', 'Jan Jansen'],
    ['Jan Jansen', 'Piet Jansen'],
    ['Jan Jansen', 'Jan Hansen'],
    ['Jansen', 'Vos'],
    ['', 'Jansen'],
    ['', ''],
    ['’t', '’t'],
  ])('%s and %s are two', (a, b) => expect(computeGelijkenis(a, b)).toBeLessThan(GELIJKEND));

  test('is greater for the whole name than for a part of it, and for the name than for its initial', () => {
    const [whole, initial, part] = ['Jan Jansen', 'J. Jansen', 'Jansen Bakker Vos'].map((name) =>
      computeGelijkenis('Jan Jansen', name),
    );
    expect(whole).toBe(1);
    expect(initial).toBeLessThan(1);
    expect(part).toBeLessThan(initial ?? 0);
  });

  const naam = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(fc.constantFrom('Jan', 'J.', 'van', 'den', 'Cuijpers', 'Çelik', 'Aicha', 'Khadija', "'t", '-', 'Bos'))
      .map((rij) => rij.join(' ')),
  );

  test('lies between 0 and 1, whichever comes first, and a name with letters is like itself', () => {
    fc.assert(
      fc.property(naam, naam, (a, b) => {
        const gelijk = computeGelijkenis(a, b);
        expect(gelijk).toBeGreaterThanOrEqual(0);
        expect(gelijk).toBeLessThanOrEqual(1);
        expect(computeGelijkenis(b, a)).toBeCloseTo(gelijk, 10);
        expect(computeNaamsleutels(a).length === 0 || computeGelijkenis(a, a) >= GELIJKEND).toBe(true);
      }),
    );
  });

  test('the keys do not depend on capitals, accents or the order of the parts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Jan', 'Cuijpers', 'Celik', 'Aicha', 'Khadija', 'Bos'), { maxLength: 4 }),
        (delen) => {
          const sleutels = computeNaamsleutels(delen.join(' '));
          const anders = computeNaamsleutels(delen.toReversed().join('-').toUpperCase().replaceAll('C', 'Ç'));
          expect(anders.toSorted()).toEqual(sleutels.toSorted());
        },
      ),
    );
  });
});
