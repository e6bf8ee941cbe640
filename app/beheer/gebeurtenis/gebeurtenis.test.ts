import { expect, test } from 'vitest';

import { formatPseudoniem, formatSoort } from './gebeurtenis.ts';
import { FilterSchema } from './schema.ts';

test.each([
  ['knelpunt-aangemaakt', 'Knelpunt aangemaakt'],
  ['sessie-beeindigd', 'Sessie beëindigd'],
  ['proeftuin-besloten', 'Proeftuin besloten'],
])('%s reads as %s', (soort, words) => {
  expect(formatSoort(soort)).toBe(words);
});

test('a pseudonym is shown by its end', () => {
  expect(formatPseudoniem('0197a000-1111-7000-8000-abcdefabcdef')).toBe('abcdefabcdef');
});

test('what cannot be a soort is no filter', () => {
  expect(FilterSchema.parse({ soort: 'knelpunt-aangemaakt' })).toEqual({ soort: 'knelpunt-aangemaakt' });
  for (const soort of ['', 'Knelpunt', "x'; --", 'a'.repeat(200)]) {
    expect(FilterSchema.parse({ soort }).soort).toBeUndefined();
  }
  expect(FilterSchema.parse({ sessies: 'ja' })).toEqual({ sessies: 'ja' });
  expect(FilterSchema.parse({ sessies: 'x' }).sessies).toBeUndefined();
});
