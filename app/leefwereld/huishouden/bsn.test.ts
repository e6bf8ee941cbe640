import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { formatBsnMasked, hasTerugvalidentiteit, isBsn } from './bsn.ts';

describe('LAW-W20: a BSN passes the elfproef', () => {
  test.each([
    ['999900006', true],
    ['999999990', true],
    ['999990019', true],
    ['999900007', false],
    ['000000000', false],
    ['000000012', true],
    ['99990000', false],
    ['9999000060', false],
    ['999 900 006', false],
    ['99990000a', false],
    ['９９９９００００６', false],
    [' 999900006', false],
    ['999900006\n', false],
    ['', false],
  ])('%j: %s', (text, is) => expect(isBsn(text)).toBe(is));

  const bsn = fc.integer({ min: 999900006, max: 999999990 }).map(String).filter(isBsn);

  test('one wrong digit is always found', () => {
    fc.assert(
      fc.property(bsn, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (number, at, add) => {
        const wrong = String((Number(number[at]) + add) % 10);
        expect(isBsn(number.slice(0, at) + wrong + number.slice(at + 1))).toBe(false);
      }),
    );
  });

  test('two neighbours that changed places are always found', () => {
    fc.assert(
      fc.property(bsn, fc.nat({ max: 7 }), (number, at) => {
        const [a = '', b = ''] = number.slice(at, at + 2);
        expect(isBsn(number.slice(0, at) + b + a + number.slice(at + 2))).toBe(a === b);
      }),
    );
  });
});

test('a masked BSN shows its last three digits, and nothing of what is no BSN', () => {
  expect(formatBsnMasked('999999990')).toBe('••••••990');
  expect(formatBsnMasked('999999991')).toBe('•••••••••');
});

describe('LAW-W20: without a BSN somebody is known by the whole fallback set', () => {
  const persoon = {
    achternaam: 'Jansen',
    voornamen: 'Anna Maria',
    geboortedatum: '1980-02-29',
    postcode: '1234 AB',
    huisnummer: '12a',
  };

  test.each([{}, { postcode: '1234ab' }, { huisnummer: 12 }, { voornamen: 'Ö' }])('with %j', (anders) =>
    expect(hasTerugvalidentiteit({ ...persoon, ...anders })).toBe(true),
  );

  test.each([
    ...Object.keys(persoon).flatMap((veld) => [{ [veld]: null }, { [veld]: ' ' }]),
    { geboortedatum: '1981-02-29' },
    { postcode: '0234 AB' },
    { postcode: '1234 A' },
    { huisnummer: 0 },
    { achternaam: '-' },
  ])('not with %j', (anders) => expect(hasTerugvalidentiteit({ ...persoon, ...anders })).toBe(false));
});
