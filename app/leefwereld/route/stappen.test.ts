import { describe, expect, test } from 'vitest';

import { listMededelingsoorten, listOntbrekend, type Melding } from '../melding/index.ts';
import { computeAanvraagOpen } from '../termijn/index.ts';
import { computeHalte, computeStappen } from './stappen.ts';

const DAG = '2026-02-23';
const melding = (given: Partial<Melding> = {}): Melding => ({
  id: 'm',
  lid: 'l',
  wet: 'wmo',
  leefdomein: 'wonen',
  zichtbaarVoor: ['h'],
  gemeldOp: DAG,
  kanaal: 'balie',
  bron: 'zelf',
  vraag: 'Ik kom de trap niet op.',
  contact: null,
  spoed: false,
  spoedOp: null,
  spoedReden: '',
  spoedHulp: '',
  persoonlijkPlan: null,
  verslagOp: null,
  geslotenOp: null,
  sluitreden: null,
  versie: 1,
  mededelingen: [],
  familiegroepsplan: null,
  ...given,
});
const told = (...soorten: Melding['mededelingen'][number]['soort'][]) =>
  soorten.map((soort) => ({ soort, netwerklid: null, op: DAG, hoe: 'brief' as const }));
const ALLES = told('ontvangst', 'persoonlijk-plan', 'clientondersteuning', 'pgb');
type Given = { mantelzorgers?: { id: string }[]; aanvragen?: { gevraagdOp: string }[]; vandaag?: string };
function stappen(given: Partial<Melding> = {}, { mantelzorgers = [], aanvragen = [], vandaag = DAG }: Given = {}) {
  const one = melding(given);
  const ontbreekt = listOntbrekend(one.wet, one.mededelingen, mantelzorgers);
  const vanaf = computeAanvraagOpen(one.gemeldOp, one.verslagOp);
  return computeStappen({
    melding: one,
    soorten: listMededelingsoorten(one.wet),
    ontbreekt,
    vanaf,
    aanvragen,
    vandaag,
  });
}
/** "soort staat" of each step. */
const inWords = (all: ReturnType<typeof stappen>) => all.map(({ soort, staat }) => `${soort} ${staat}`).join(', ');

describe('the steps of the Wmo', () => {
  test('begin with telling, and say why the onderzoek and the aanvraag are not open', () => {
    const all = stappen();
    expect(inWords(all)).toBe(
      'melding klaar, vertellen nu, mantelzorg later, persoonlijk-plan vrij, onderzoek later, verslag later, aanvraag later',
    );
    expect(all.map(({ reden }) => reden).filter(Boolean)).toEqual(['eerst-vertellen', 'eerst-onderzoek', 'vroeg']);
    expect(all.at(-1)?.vanaf).toBe('2026-04-08');
    expect(computeHalte(all)).toBe('melding');
  });

  test('open the onderzoek once client and mantelzorgers know (LAW-W3)', () => {
    const zus = { soort: 'clientondersteuning-mantelzorger', netwerklid: 'zus', op: DAG, hoe: 'brief' } as const;
    const mantelzorgers = [{ id: 'zus' }];
    expect(stappen({ mededelingen: ALLES }, { mantelzorgers })).toContainEqual({
      soort: 'onderzoek',
      staat: 'later',
      reden: 'eerst-mantelzorg',
    });
    const open = stappen({ mededelingen: [...ALLES, zus] }, { mantelzorgers });
    expect(inWords(open)).toContain('mantelzorg klaar, persoonlijk-plan vrij, onderzoek nu');
    expect(computeHalte(open)).toBe('onderzoek');
    expect(inWords(stappen({ mededelingen: [...ALLES, ...told('geen-mantelzorger')] }))).toContain('onderzoek nu');
  });

  test('open the aanvraag with the verslag, or after the six weeks (LAW-W7)', () => {
    const verslag = stappen({ mededelingen: ALLES, verslagOp: '2026-03-10' }, { vandaag: '2026-03-10' });
    expect(verslag.at(-1)).toMatchObject({ soort: 'aanvraag', staat: 'vrij', reden: 'na-verslag' });
    expect(inWords(verslag)).not.toContain('persoonlijk-plan');
    expect(computeHalte(verslag)).toBe('aanvraag');
    expect(stappen({}, { vandaag: '2026-04-07' }).at(-1)).toMatchObject({ staat: 'later' });
    expect(stappen({}, { vandaag: '2026-04-08' }).at(-1)).toMatchObject({ staat: 'vrij', reden: 'na-zes-weken' });
    expect(stappen({}, { aanvragen: [{ gevraagdOp: '2026-03-01' }] }).at(-1)).toMatchObject({ staat: 'klaar' });
  });

  test('put temporary help first when it cannot wait (LAW-W10)', () => {
    expect(inWords(stappen({ spoed: true }))).toMatch(/^melding klaar, spoed nu, vertellen nu/);
    expect(inWords(stappen({ spoed: true, spoedOp: DAG }))).toMatch(/^melding klaar, spoed klaar, vertellen nu/);
  });
});

describe('the steps of the Jeugdwet', () => {
  const plan = (given: Partial<NonNullable<Melding['familiegroepsplan']>> = {}) => ({
    wet: 'jeugdwet' as const,
    mededelingen: told('ontvangst'),
    familiegroepsplan: {
      aangebodenOp: DAG,
      antwoord: null,
      antwoordOp: null,
      reden: null,
      klaarOp: null,
      jeugdplanOp: null,
      gewenstOp: null,
      papierOp: null,
      ...given,
    },
  });

  test.each([
    [{ wet: 'jeugdwet' as const, mededelingen: told('ontvangst') }, 'familiegroepsplan nu'],
    [plan(), 'familiegroepsplan klaar, familieantwoord nu'],
    [plan({ antwoord: 'familie', antwoordOp: DAG }), 'familieantwoord klaar, jeugdplan nu'],
    [plan({ antwoord: 'familie', antwoordOp: DAG, klaarOp: DAG }), 'jeugdplan klaar, onderzoek nu'],
    [
      plan({ antwoord: 'geen', antwoordOp: DAG, reden: 'wil-niet', jeugdplanOp: DAG }),
      'jeugdplan klaar, op-schrift vrij',
    ],
    [
      plan({ antwoord: 'geen', antwoordOp: DAG, reden: 'wil-niet', jeugdplanOp: DAG, gewenstOp: DAG }),
      'jeugdplan klaar, op-schrift nu',
    ],
    [
      plan({ antwoord: 'geen', antwoordOp: DAG, reden: 'wil-niet', jeugdplanOp: DAG, gewenstOp: DAG, papierOp: DAG }),
      'op-schrift klaar',
    ],
  ])('offer the plan to the family first (LAW-J3, J4) %#', (given, words) => {
    expect(inWords(stappen(given))).toContain(words);
    expect(inWords(stappen(given))).not.toContain('mantelzorg');
  });
});
