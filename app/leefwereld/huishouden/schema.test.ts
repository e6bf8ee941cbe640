import { describe, expect, test } from 'vitest';

import { AfsluitenSchema, HuishoudenSchema, LidSchema, LijstSchema, NaamFormSchema, stappen } from './schema.ts';

test.each([
  [undefined, 'mijn'],
  ['team', 'team'],
  ['gesloten', 'gesloten'],
  ['alles', 'mijn'],
])('the list with toon=%s shows %s', (toon, shown) => expect(LijstSchema.parse({ toon }).toon).toBe(shown));

test.each(['', '   ', 'x'.repeat(121)])('a huishouden is not called "%s"', (naam) => {
  expect(NaamFormSchema.safeParse({ naam, versie: 1 }).success).toBe(false);
});

test('a huishouden is closed with one of the results', () => {
  expect(AfsluitenSchema.safeParse({ resultaat: 'verhuisd', versie: 1 }).success).toBe(true);
  expect(AfsluitenSchema.safeParse({ resultaat: 'klaar', versie: 1 }).success).toBe(false);
});

describe('what the API gives', () => {
  const geheim = /adres|straat|postcode|huisnummer|bsn|geboortedatum|verzet/i;

  test('LAW-W20: holds no number, address or date of birth of anyone', () => {
    const velden = [...Object.keys(HuishoudenSchema.shape), ...Object.keys(LidSchema.shape)];
    expect(velden.filter((veld) => geheim.test(veld))).toEqual([]);
  });
});

test('every field says what it is used for', () => {
  for (const { stap, schema } of stappen) {
    for (const [veld, type] of Object.entries(schema.shape)) {
      expect(type.meta(), `${stap}.${veld}`).toMatchObject({ gebruik: expect.stringMatching(/\w/) as string });
    }
  }
});
