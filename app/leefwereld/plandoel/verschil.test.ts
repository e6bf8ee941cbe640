import { describe, expect, test } from 'vitest';

import { isVoorziening, TREDEN } from '../../kennis/ladder/index.ts';
import { isOpenFor } from './partijen.ts';
import { DoelFormSchema } from './schema.ts';
import { type Doelstand, listVerschillen } from './verschil.ts';

const DOEL: Doelstand = {
  id: 'd1',
  woorden: 'Ik wil rust.',
  van: [{ id: 'l1', naam: 'Nora' }],
  leefdomein: 'wonen',
  wet: 'algemeen',
  voor: ['h'],
  trede: 'netwerk',
  tredeReden: '',
  uitkomst: null,
  uitkomstWoorden: '',
  acties: [
    {
      id: 'a1',
      wat: 'Opa brengt Lina',
      wie: { soort: 'netwerk', id: 'n1', naam: 'Opa' },
      wanneer: 'elke dinsdag',
      dag: null,
      voortgang: 'nog-niet',
    },
  ],
};
const [ACTIE] = DOEL.acties;

describe('what changed', () => {
  test('nothing between a plan and itself, whoever stands first among the people', () => {
    expect(listVerschillen([DOEL], [DOEL])).toEqual([]);
    const many = { ...DOEL, voor: ['h', 'l1'] };
    expect(listVerschillen([many], [{ ...many, voor: ['l1', 'h'] }])).toEqual([]);
  });

  test('how an action goes is no change of the plan', () => {
    const loopt = { ...DOEL, acties: DOEL.acties.map((actie) => ({ ...actie, voortgang: 'loopt' as const })) };
    expect(listVerschillen([DOEL], [loopt])).toEqual([]);
  });

  test.for([
    [{ woorden: 'Wij willen rust.' }, 'woorden'],
    [{ van: [] }, 'van'],
    [{ leefdomein: 'inkomen' }, 'onderwerp'],
    [{ wet: 'wmo' }, 'onderwerp'],
    [{ voor: ['l1'] }, 'voor'],
    [{ trede: 'maatwerk' as const, tredeReden: 'Opa is ziek.' }, 'trede'],
    [{ uitkomst: 'bereikt' as const, uitkomstWoorden: 'Gelukt.' }, 'uitkomst'],
  ] as const)('%o is told as %s', ([change, deel]) => {
    const [verschil] = listVerschillen([DOEL], [{ ...DOEL, ...change }]);
    expect(verschil).toMatchObject({ soort: 'anders', delen: [deel] });
  });

  test('a goal or an action that came or went is told, in the order of the newer plan, what went last', () => {
    const nieuw = { ...DOEL, id: 'd2', acties: [] };
    expect(listVerschillen([DOEL], [nieuw]).map(({ soort }) => soort)).toEqual(['erbij', 'weg']);
    const andere = { ...ACTIE, id: 'a2' } as NonNullable<typeof ACTIE>;
    const [verschil] = listVerschillen([DOEL], [{ ...DOEL, acties: [andere] }]);
    expect(verschil).toMatchObject({ soort: 'gelijk', acties: [{ soort: 'erbij' }, { soort: 'weg' }] });
    const later = { ...ACTIE, dag: '2026-12-01' } as NonNullable<typeof ACTIE>;
    expect(listVerschillen([DOEL], [{ ...DOEL, acties: [later] }])[0]?.acties).toMatchObject([{ delen: ['wanneer'] }]);
  });
});

test('LAW-J1: a provision asks why own strength and the network are not enough', () => {
  expect(TREDEN.filter(isVoorziening)).toEqual(['algemeen', 'vrij-inzetbaar', 'maatwerk']);
  for (const trede of TREDEN) {
    const doel = { woorden: 'Rust', leefdomein: 'wonen', wet: 'algemeen', voor: ['h'], trede };
    expect(DoelFormSchema.safeParse(doel).success).toBe(!isVoorziening(trede));
    expect(DoelFormSchema.safeParse({ ...doel, tredeReden: 'Opa is ziek.' }).success).toBe(true);
  }
});

test('a partij opens its own parts of life and laws, what is for all of them, and its own leden', () => {
  const deelname = [{ partijId: 'p', leefdomeinen: ['wonen'], wetten: ['wmo'], leden: ['l1'] }];
  const open = (leefdomein: string, wet: string, voor: string[], partij = 'p') =>
    isOpenFor(deelname, partij, { leefdomein, wet, voor }, 'h');
  expect(open('wonen', 'wmo', ['h'])).toBe(true);
  expect(open('algemeen', 'algemeen', ['l1', 'l2'])).toBe(true);
  expect(open('inkomen', 'wmo', ['h'])).toBe(false);
  expect(open('wonen', 'jeugdwet', ['h'])).toBe(false);
  expect(open('wonen', 'wmo', ['l2'])).toBe(false);
  expect(open('wonen', 'wmo', ['h'], 'q')).toBe(false);
});
