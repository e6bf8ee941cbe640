import type { Wet } from '../../kennis/leefdomein/index.ts';

/** Who pointed the way here. Jeugdwet 2.6, first paragraph, e (LAW-J5): also the huisarts, specialist and jeugdarts. */
export const BRONNEN = [
  'zelf',
  'naaste',
  'mantelzorger',
  'huisarts',
  'medisch-specialist',
  'jeugdarts',
  'school',
  'politie',
  'veilig-thuis',
  'woningcorporatie',
  'ander',
] as const;
export type Bron = (typeof BRONNEN)[number];

/** What the law wants a client told after a melding, in the order of the letter. */
export const MEDEDELINGEN = ['ontvangst', 'persoonlijk-plan', 'clientondersteuning', 'pgb'] as const;
export type ClientMededeling = (typeof MEDEDELINGEN)[number];
export type Mededelingsoort = ClientMededeling | 'clientondersteuning-mantelzorger' | 'geen-mantelzorger';

/** How someone was told. */
export const WIJZEN = ['gesprek', 'telefoon', 'brief', 'mail'] as const;
export type Wijze = (typeof WIJZEN)[number];

/** Why a melding ends without going on. */
export const SLUITREDENEN = ['ingetrokken', 'niet-nodig', 'andere-weg', 'verhuisd', 'overleden'] as const;
export type Sluitreden = (typeof SLUITREDENEN)[number];

/** Why the chance for a familiegroepsplan is waived. Jeugdwet 4.1.2 (LAW-J3): only for these. */
export const AFZIENREDENEN = ['wil-niet', 'bedreiging', 'belang-kind', 'niet-gelukt'] as const;
export type Afzienreden = (typeof AFZIENREDENEN)[number];

/** Under 18 a familiegroepsplan and the Jeugdwet come in (Jeugdwet 1.1). */
export const VOLWASSEN = 18;

/** Which of the things to tell belong to a law: the Wmo asks all four, every other law that the receipt is confirmed. */
export const listMededelingsoorten = (wet: Wet): readonly ClientMededeling[] =>
  wet === 'wmo' ? MEDEDELINGEN : ['ontvangst'];

type Verteld = { soort: Mededelingsoort; netwerklid: string | null };

/**
 * What is still lacking before the onderzoek may begin: the client, and every mantelzorger, was told of free onafhankelijke
 * cliëntondersteuning; that there is no mantelzorger is an answer too, as long as it is true. Wmo 2015 2.3.2, third paragraph
 * (LAW-W3). Under another law nothing is lacking.
 */
export function listOntbrekend(
  wet: Wet,
  verteld: readonly Verteld[],
  mantelzorgers: readonly { id: string }[],
): { client: boolean; mantelzorgers: string[]; antwoord: boolean } {
  if (wet !== 'wmo') return { client: false, mantelzorgers: [], antwoord: false };
  const told = new Set(verteld.map(({ netwerklid }) => netwerklid));
  return {
    client: !verteld.some(({ soort }) => soort === 'clientondersteuning'),
    mantelzorgers: mantelzorgers.filter(({ id }) => !told.has(id)).map(({ id }) => id),
    antwoord: mantelzorgers.length === 0 && !verteld.some(({ soort }) => soort === 'geen-mantelzorger'),
  };
}

/** What the form sends in the place of a mantelzorger when there is none. */
export const GEEN = 'geen';
