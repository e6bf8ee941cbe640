import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  computeCodeHash,
  createTerugmeldcode,
  formatAantal,
  formatAttention,
  formatPeriod,
  formatStop,
  parseTerugmeldcode,
} from './signaal.ts';

test('a terugmeldcode is the gemeentecode and three groups of four without look-alikes', () => {
  const codes = Array.from({ length: 300 }, () => createTerugmeldcode('9901'));
  for (const code of codes) expect(code).toMatch(/^9901(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  expect(new Set(codes).size).toBe(300);
});

test('all 32 characters of the alphabet come up in the codes', () => {
  const text = Array.from({ length: 300 }, () => createTerugmeldcode('').replaceAll('-', '')).join('');
  expect(new Set(text).size).toBe(32);
});

test('a code is read back as it was given', () => {
  const code = createTerugmeldcode('0344');
  expect(parseTerugmeldcode(code)).toEqual({ gemeentecode: '0344', code });
});

test.each([
  '9901-AB01-CDE1-0V2Z',
  '9901ab01cde10v2z',
  ' 9901 AB01 CDE1 0V2Z ',
  '9901–AB01–CDE1–0V2Z',
  '99OI-ABOI-CDEl-OU2Z',
  '9901.ab0l.cdei.ov2z',
  '9901 - AB01 - CDE1 - 0V2Z\n',
])('%j is forgiven', (typed) => {
  expect(parseTerugmeldcode(typed)).toEqual({ gemeentecode: '9901', code: '9901-AB01-CDE1-0V2Z' });
});

test.each([
  '',
  '9901',
  '9901-AB01-CDE1-0V2',
  '9901-AB01-CDE1-0V2ZZ',
  'ABCD-AB01-CDE1-0V2Z',
  '9901-AB01-CDE1-0V2?',
  '9'.repeat(5000),
])('%j is no code', (typed) => {
  expect(parseTerugmeldcode(typed)).toBeUndefined();
});

test('any text is read without an error, and what is read is read the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const parsed = parseTerugmeldcode(text);
      expect(parsed && parseTerugmeldcode(parsed.code)).toEqual(parsed);
    }),
  );
});

test('the hash of a code needs the secret and hides the code', () => {
  const hash = computeCodeHash('geheim', '9901-AB01-CDE1-0V2Z');
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(computeCodeHash('ander geheim', '9901-AB01-CDE1-0V2Z')).not.toBe(hash);
  expect(computeCodeHash('geheim', '9901-AB01-CDE1-0V20')).not.toBe(hash);
});

test.each([
  ['2026-03-01', '2026-03-31', 'maart'],
  ['2026-03-31', '2026-08-01', 'maart tot augustus'],
  ['2025-12-31', '2026-01-01', 'december 2025 tot januari 2026'],
  ['2025-03-01', '2026-03-01', 'maart 2025 tot maart 2026'],
])('from %s to %s is "%s"', (eerste, laatste, words) => {
  expect(formatPeriod(eerste, laatste)).toBe(words);
});

test('one signaal and many signalen are counted in words', () => {
  expect([1, 2, 1200].map(formatAantal)).toEqual(['1 signaal', '2 signalen', '1.200 signalen']);
  expect(formatStop(1)).toEqual({ kind: 'Signaal', name: '1 signaal' });
  expect(formatStop(48)).toEqual({ kind: 'Signalen', name: '48 signalen' });
  expect(formatAttention(1, '2026-11-03').title).toBe('1 signaal hoort nog nergens bij');
  expect(formatAttention(12, '2026-11-03')).toMatchObject({
    title: '12 signalen horen nog nergens bij',
    text: 'Het oudste is van 3 november 2026. Leg bij elkaar wat over hetzelfde gaat.',
  });
});
