import { describe, expect, test } from 'vitest';

import { computeVerschil, computeZichtbaar, listParen, type Paar } from './evaluatie.ts';
import { ScoresFormSchema, EvaluatieFormSchema, listAntwoorden, stappen } from './schema.ts';

const stand = (inwoner: boolean, professional: boolean, more = {}) => ({
  inwoner,
  professional,
  getoond: false,
  toon: false,
  ...more,
});

describe('computeZichtbaar', () => {
  test.each([
    ['own voice of residents', 'inwoner', stand(true, false), { inwoner: true, professional: false }],
    ['own voice of the professional', 'professional', stand(false, true), { inwoner: false, professional: true }],
    ['the other voice before the own', 'professional', stand(true, false), { inwoner: false, professional: false }],
    ['the other voice before theirs', 'inwoner', stand(false, true), { inwoner: false, professional: false }],
    ['both, once both are in', 'professional', stand(true, true), { inwoner: true, professional: true }],
    ['both, for someone else', 'ander', stand(true, true), { inwoner: true, professional: true }],
    ['one, for someone else', 'ander', stand(false, true), { inwoner: false, professional: false }],
    [
      'what residents show at once',
      'professional',
      stand(true, false, { getoond: true }),
      { inwoner: true, professional: false },
    ],
    [
      'what residents ask to see',
      'inwoner',
      stand(false, true, { toon: true }),
      { inwoner: false, professional: true },
    ],
    [
      'what nobody but residents may ask',
      'ander',
      stand(false, true, { toon: true }),
      { inwoner: false, professional: false },
    ],
    [
      'a voice that is not there',
      'inwoner',
      stand(false, false, { toon: true }),
      { inwoner: false, professional: false },
    ],
  ] as const)('%s', (_, lezer, given, seen) => {
    expect(computeZichtbaar(lezer, given)).toEqual(seen);
  });
});

const paar = (leefdomein: Paar['leefdomein'], inwoner: number | null, professional: number | null): Paar => ({
  leefdomein,
  inwoner,
  professional,
});

describe('computeVerschil', () => {
  test('names where the voices lie furthest apart, not what is lowest', () => {
    const paren = [paar('inkomen', 1, 1), paar('gezin-en-opvoeding', 2, 5), paar('wonen', 4, 3)];
    expect(computeVerschil(paren)).toEqual({ leefdomeinen: ['gezin-en-opvoeding'], verschil: 3 });
  });

  test('names all that differ as much', () => {
    expect(computeVerschil([paar('inkomen', 1, 3), paar('wonen', 5, 3)])?.leefdomeinen).toEqual(['inkomen', 'wonen']);
  });

  test('a part of life with one voice does not count', () => {
    expect(computeVerschil([paar('inkomen', null, 5), paar('wonen', 3, null)])).toBeUndefined();
  });
});

test('listParen gives all eleven parts of life, each voice apart', () => {
  const antwoorden = [{ leefdomein: 'wonen' as const, waarde: 2 }];
  const paren = listParen({ inwoner: { antwoorden }, professional: undefined });
  expect(paren).toHaveLength(11);
  expect(paren.find(({ leefdomein }) => leefdomein === 'wonen')).toEqual(paar('wonen', 2, null));
});

describe('the forms', () => {
  const form = { stem: 'professional', versie: '0' };

  test('a figure for some parts of life is enough', () => {
    const parsed = ScoresFormSchema.parse({
      ...form,
      waarde: { wonen: '4', inkomen: '1' },
      toelichting: { wonen: ' Ruim ' },
    });
    expect(listAntwoorden(parsed)).toEqual([
      { leefdomein: 'inkomen', waarde: 1, toelichting: '' },
      { leefdomein: 'wonen', waarde: 4, toelichting: 'Ruim' },
    ]);
  });

  test.each(['0', '6', '2.5', 'x'])('%s is no figure', (wonen) => {
    expect(ScoresFormSchema.safeParse({ ...form, waarde: { wonen } }).success).toBe(false);
  });

  test('words without a figure are not thrown away', () => {
    const { error } = ScoresFormSchema.safeParse({ ...form, toelichting: { wonen: 'Te klein' } });
    expect(error?.issues[0]?.path).toEqual(['waarde', 'wonen']);
  });

  test.each(['2020-01-01', '2999-01-01', '2026-02-30', ''])('%s is no day to plan', (op) => {
    expect(EvaluatieFormSchema.safeParse({ op, waar: 'Thuis' }).success).toBe(false);
  });

  test('every field says what it is for', () => {
    for (const { schema } of stappen) {
      for (const field of Object.values(schema.shape)) expect(field.meta()).toHaveProperty('gebruik');
    }
  });
});
