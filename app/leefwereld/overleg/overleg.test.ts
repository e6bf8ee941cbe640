import { describe, expect, test } from 'vitest';

import { addDays, computeDay } from '../../platform/time/index.ts';
import { GRONDEN, hasTekst, hasWerkgebied, isBinnenTaak, listLezers } from './overleg.ts';
import { DelingFormSchema, OverlegFormSchema, stappen } from './schema.ts';

describe('the grounds', () => {
  test('reach no further than the task, or say in words what they rest on', () => {
    expect(GRONDEN.filter(isBinnenTaak)).toEqual(['taak', 'uitvoering-plan']);
    expect(GRONDEN.filter(hasTekst)).toEqual(['toestemming', 'wettelijke-plicht', 'vitaal-belang']);
  });

  test('a partij works on its own parts of life, under its own laws', () => {
    const jeugdhulp = { leefdomeinen: ['gezin-en-opvoeding'], wetten: ['jeugdwet'] };
    expect(hasWerkgebied(jeugdhulp, 'gezin-en-opvoeding', 'jeugdwet')).toBe(true);
    expect(hasWerkgebied(jeugdhulp, 'gezin-en-opvoeding', 'algemeen')).toBe(true);
    expect(hasWerkgebied(jeugdhulp, 'gezin-en-opvoeding', 'wmo')).toBe(false);
    expect(hasWerkgebied(jeugdhulp, 'inkomen', 'jeugdwet')).toBe(false);
  });

  test('what is about one lid is for that lid', () => {
    expect(listLezers('daan', ['huishouden'])).toEqual(['daan']);
    expect(listLezers(undefined, ['huishouden'])).toEqual(['huishouden']);
  });
});

describe('the forms', () => {
  const overleg = { op: computeDay(), waar: 'Op school', aanwezig: ['a'], inwoner: 'ja' };

  test('an overleg that was', () => {
    expect(OverlegFormSchema.parse(overleg)).toMatchObject({ reden: '', afgesproken: '', voor: '' });
  });

  test.each([
    ['op', addDays(computeDay(), 1)],
    ['op', '2026-02-30'],
    ['waar', '  '],
    ['waar', 'x'.repeat(121)],
    ['inwoner', 'misschien'],
    ['aanwezig', []],
    ['aanwezig', undefined],
    ['afgesproken', 'x'.repeat(4001)],
  ])('%s cannot be %s', (field, value) => {
    const { error } = OverlegFormSchema.safeParse({ ...overleg, [field]: value });
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test('what was shared is about one part of life', () => {
    const deling = { wat: 'Rooster', met: ['a'], leefdomein: 'algemeen', grond: 'taak' };
    expect(DelingFormSchema.safeParse(deling).error?.issues[0]?.path).toEqual(['leefdomein']);
  });

  test('every field says what it is for', () => {
    for (const { schema } of stappen) {
      for (const field of Object.values(schema.shape)) expect(field.meta()).toHaveProperty('gebruik');
    }
  });
});
