import { describe, expect, test } from 'vitest';

import { TREDENAMEN } from '../../kennis/ladder/index.ts';
import { DEELNEMERNAMEN, ONDERWERPNAMEN, ONDERWERPSLEUTELS, RESULTAATNAMEN, WAAROM_NIET } from '../gesprek/index.ts';
import { verslag } from './messages.ts';
import { formatVerslag, listTekort, listVoor } from './verslag.ts';

const WOORDEN = {
  verslag,
  onderwerpen: ONDERWERPNAMEN,
  resultaten: RESULTAATNAMEN,
  treden: TREDENAMEN,
  waarom: WAAROM_NIET,
  deelnemers: DEELNEMERNAMEN,
};
const melding = {
  wet: 'wmo',
  gemeldOp: '2026-03-02',
  vraag: 'Ik kan de trap niet meer op.',
  persoonlijkPlan: null,
  mededelingen: [{ soort: 'pgb', op: '2026-03-04' }],
};
const regel = {
  id: 'r',
  soort: 'gezegd' as const,
  spreker: 'inwoner' as const,
  door: 'Nora',
  tekst: 'Ik wil beneden slapen.',
};
const invoer = {
  gesprek: { op: '2026-03-09', plek: 'Thuis', vraag: '', verstuurdOp: null, houder: { naam: 'Samira' } },
  deelnemers: [
    { soort: 'lid' as const, naam: 'Nora', functie: '' },
    { soort: 'clientondersteuner' as const, naam: 'Bo', functie: '' },
  ],
  regels: [
    { ...regel, onderwerp: 'wensen' as const },
    { ...regel, id: 'n', onderwerp: 'bijdrage' as const, soort: 'niets' as const, tekst: 'het kost niets.' },
  ],
  resultaten: [
    {
      id: 'x',
      resultaat: 'geschikt-huis',
      lid: 'nora',
      wens: 'Beneden slapen.',
      redenen: { 'eigen-kracht': 'Zij kan niet tillen.', netwerk: '', algemeen: '', 'vrij-inzetbaar': '' },
      oplossingen: [{ id: 'o', trede: 'netwerk' as const, tekst: 'Bed naar beneden', wie: 'Opa' }],
    },
  ],
  melding,
  leden: new Map([['nora', 'Nora']]),
};

describe('what lacks before a verslag may go', () => {
  test('LAW-W4: of a melding every subject without a line or a reason is named at its place', () => {
    const open = ['wensen', 'bijdrage'] as const;
    expect(listTekort({ open, regels: 3, melding })).toEqual(['wensen', 'bijdrage']);
    expect(listTekort({ open: [], regels: 7, melding })).toEqual([]);
  });

  test('LAW-W5: under the Wmo the pgb has been explained', () => {
    const zonder = { ...melding, mededelingen: [] };
    expect(listTekort({ open: [], regels: 7, melding: zonder })).toEqual(['pgb']);
    expect(listTekort({ open: [], regels: 7, melding: { ...zonder, wet: 'participatiewet' } })).toEqual([]);
  });

  test('a later talk needs something in it, no more', () => {
    expect(listTekort({ open: ONDERWERPSLEUTELS, regels: 0, melding: undefined })).toEqual(['leeg']);
    expect(listTekort({ open: ONDERWERPSLEUTELS, regels: 1, melding: undefined })).toEqual([]);
  });
});

describe('the verslag', () => {
  const tekst = formatVerslag(invoer, WOORDEN);

  test('LAW-W4: has seven sections in the order of the law, and says so where nothing stands', () => {
    expect(tekst.secties.map(({ sleutel }) => sleutel)).toEqual(ONDERWERPSLEUTELS);
    for (const { regels, leeg } of tekst.secties) expect(regels.length > 0).toBe(leeg === '');
    expect(tekst.secties[0]?.regels[0]).toMatchObject({ tekst: 'Ik wil beneden slapen.', door: 'Nora', stem: true });
    expect(tekst.secties[6]?.regels[0]).toMatchObject({
      tekst: 'Hier staat niets, want: het kost niets.',
      stem: false,
    });
  });

  test('LAW-W2: always says what became of the own plan', () => {
    const planOf = (persoonlijkPlan: { op: string } | null) =>
      formatVerslag({ ...invoer, melding: { ...melding, persoonlijkPlan } }, WOORDEN).delen.find(
        ({ sleutel }) => sleutel === 'plan',
      )?.tekst;
    expect(planOf(null)).toBe(verslag.planGeen);
    expect(planOf({ op: '2026-03-05' })).toBe(
      'U gaf ons op 5 maart 2026 uw eigen plan. Wij gebruikten het bij dit gesprek.',
    );
  });

  test('LAW-J1: shows what was agreed on which rung, and why a lower one is not enough', () => {
    expect(tekst.resultaten[0]).toMatchObject({
      van: 'Wens van Nora',
      oplossingen: [{ trede: 'Hulp van mensen dichtbij', tekst: 'Bed naar beneden', wie: 'Opa' }],
      redenen: [{ sleutel: 'eigen-kracht', tekst: 'Zij kan niet tillen.' }],
    });
  });

  test('tells who was there, a cliëntondersteuner as such', () => {
    expect(Object.fromEntries(tekst.feiten)['Wie erbij was']).toBe('Nora, Bo (cliëntondersteuner)');
  });
});

describe('one version for each reader', () => {
  const rijen = [{ voor: ['thuis'] }, { voor: ['daan'] }, { voor: ['lina', 'daan'] }];

  test('everyone at home gets what is for everyone, a lid what is theirs too', () => {
    expect(listVoor(rijen, ['thuis'], undefined)).toEqual([{ voor: ['thuis'] }]);
    expect(listVoor(rijen, ['thuis'], { id: 'daan', woontHier: true })).toEqual(rijen);
    expect(listVoor(rijen, ['thuis'], { id: 'lina', woontHier: true })).toEqual([rijen[0], rijen[2]]);
  });

  test('who lives elsewhere gets only what is for them', () => {
    expect(listVoor(rijen, ['thuis'], { id: 'daan', woontHier: false })).toEqual([rijen[1], rijen[2]]);
  });
});
