import type { Leefdomein, LeefdomeinOfAlgemeen } from '../../kennis/leefdomein/index.ts';

/**
 * The seven subjects of the investigation, Wmo 2015 2.3.2 lid 4 (LAW-W4), by the letter the law gives them. Their plain names
 * stand in messages.ts.
 */
export const ONDERWERPEN = {
  wensen: 'a',
  'eigen-kracht': 'b',
  netwerk: 'c',
  mantelzorger: 'd',
  voorzieningen: 'e',
  samenwerking: 'f',
  bijdrage: 'g',
} as const;
export type Onderwerp = keyof typeof ONDERWERPEN;
export const ONDERWERPSLEUTELS = Object.keys(ONDERWERPEN) as Onderwerp[];

/** Whether a text is the key of a subject. */
export const isOnderwerp = (text: string): text is Onderwerp => Object.hasOwn(ONDERWERPEN, text);

const VAN_ONDERWERP: Record<Onderwerp, LeefdomeinOfAlgemeen> = {
  wensen: 'algemeen',
  'eigen-kracht': 'wonen',
  netwerk: 'netwerk',
  mantelzorger: 'netwerk',
  voorzieningen: 'werk-en-dagbesteding',
  samenwerking: 'algemeen',
  bijdrage: 'inkomen',
};

/** The part of life in which a line about this subject falls unless someone chose another. */
export const getLeefdomein = (onderwerp: Onderwerp): LeefdomeinOfAlgemeen => VAN_ONDERWERP[onderwerp];

/**
 * The checklist of results: the eight of the Wmo of 2007 ([2] bijlage 1), and beschermd wonen en opvang, jeugd, werk en inkomen. A
 * gemeente overrides the words; the parts of life are those a line about it falls in.
 */
export const RESULTATEN = {
  'schoon-huis': 'dagelijks-leven',
  'geschikt-huis': 'wonen',
  levensbehoeften: 'dagelijks-leven',
  kleding: 'dagelijks-leven',
  'voor-kinderen-zorgen': 'gezin-en-opvoeding',
  'in-en-om-huis': 'wonen',
  'in-de-buurt': 'meedoen',
  'contacten-en-meedoen': 'meedoen',
  'beschermd-wonen-en-opvang': 'wonen',
  jeugd: 'gezin-en-opvoeding',
  'werk-en-inkomen': 'werk-en-dagbesteding',
} as const satisfies Record<string, Leefdomein>;
export type Resultaatsoort = keyof typeof RESULTATEN;
export const RESULTAATSOORTEN = Object.keys(RESULTATEN) as Resultaatsoort[];

/** Whether a text is the key of a result of the checklist. */
export const isResultaatsoort = (text: string): text is Resultaatsoort => Object.hasOwn(RESULTATEN, text);

/** A line as far as it tells what was talked about. */
type Gezegd = { onderwerp: Onderwerp };

/**
 * The subjects about which nothing stands yet, also no reason why: a verslag cannot go without them. Wmo 2015 2.3.2 lid 4
 * (LAW-W4). The circle counts for the network.
 */
export function listOpenOnderwerpen(regels: readonly Gezegd[], heeftKring: boolean): Onderwerp[] {
  return ONDERWERPSLEUTELS.filter(
    (onderwerp) => !(onderwerp === 'netwerk' && heeftKring) && !regels.some((regel) => regel.onderwerp === onderwerp),
  );
}

type Opgeschreven = { op: Date };

/** When anything of a conversation was saved last: itself, or what was written down in it. */
export const computeBewaard = (bewaardOp: Date, regels: readonly Opgeschreven[]): Date =>
  regels.reduce((last, { op }) => (op > last ? op : last), bewaardOp);
