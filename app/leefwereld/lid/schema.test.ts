import { describe, expect, test } from 'vitest';

import { AdresFormSchema, BeginFormSchema, LidUpdateSchema, stappen } from './schema.ts';

const WIE = { roepnaam: 'Fenna', achternaam: 'Wilde', geboortedatum: '1984-03-09', relatie: 'zelf' };
const WAAR = { straat: 'Kade', huisnummer: '4', postcode: '1234AB', plaats: 'Voorbeeldstad' };

describe('an address', () => {
  test.each([
    ['1234 ab', '1234AB'],
    [' 1234AB ', '1234AB'],
    ['0234 AB', undefined],
    ['1234 A1', undefined],
    ['', undefined],
  ])('with postcode "%s" is read as %s', (postcode, read) => {
    expect(AdresFormSchema.safeParse({ ...WAAR, postcode }).data?.postcode).toBe(read);
  });

  test.each(['0', '12a', '123456', '-1'])('with number "%s" is refused', (huisnummer) => {
    expect(AdresFormSchema.safeParse({ ...WAAR, huisnummer }).success).toBe(false);
  });

  test('is protected only when that is said', () => {
    expect(AdresFormSchema.parse(WAAR).geheim).toBeUndefined();
    expect(AdresFormSchema.parse({ ...WAAR, geheim: 'ja' }).geheim).toBe('ja');
    expect(AdresFormSchema.safeParse({ ...WAAR, geheim: 'nee' }).success).toBe(false);
  });
});

describe('a person', () => {
  test.each(['2026-02-30', '09-03-1984', '', '1984-3-9'])('born on "%s" is refused', (geboortedatum) => {
    expect(BeginFormSchema.safeParse({ ...WIE, ...WAAR, geboortedatum }).success).toBe(false);
  });

  test('is kept without spaces around the name', () => {
    expect(BeginFormSchema.parse({ ...WIE, ...WAAR, roepnaam: '  Fenna  Maria ' }).roepnaam).toBe('Fenna Maria');
  });

  test('changes only with the version that was seen', () => {
    const vorm = { ...WIE, woontHier: 'ja', client: 'nee', oordeelsbekwaam: 'ja' };
    expect(LidUpdateSchema.parse({ ...vorm, versie: '3' }).versie).toBe(3);
    for (const versie of [undefined, '0', 'x', '1.5', '99999999999']) {
      expect(LidUpdateSchema.safeParse({ ...vorm, versie }).success).toBe(false);
    }
  });
});

test('every field says what it is used for', () => {
  for (const { stap, schema } of stappen) {
    for (const [veld, type] of Object.entries(schema.shape)) {
      expect(type.meta(), `${stap}.${veld}`).toMatchObject({ gebruik: expect.stringMatching(/\w/) as string });
    }
  }
});
