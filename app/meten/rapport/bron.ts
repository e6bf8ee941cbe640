import type { Definitie } from '../instrument/index.ts';
import type { GeopendeMeting } from '../meting/index.ts';
import type { Scanstand } from '../scan/index.ts';
import type { Alfa, Enquete, Enquetezin, Samenhang, Sterkte, Web, Zin } from '../uitkomst/index.ts';
import type { inhoudMessages } from './messages.ts';
import type { Soort } from './rapport.ts';
import type { Deel, Tegel } from './schema.ts';

/** Of every meting that a rapport tells of. `n`: how many answers of a groep were counted. Days are YYYY-MM-DD. */
type Kop = {
  titel: string;
  periode: string;
  naamloos: boolean;
  groepsminimum: number;
  resultatenOp: string | null;
  definitie: Definitie;
  groepen: { naam: string; n: number }[];
};

/** What was agreed together, after each filled in alone. */
export type Afspraak = { wie: string; item: string; niveau: number; reden: string; minderheid: string };

export type Webbron = Kop & {
  uitslag: 'web';
  /** Every partij by itself: what is counted and compared. */
  partijen: Web;
  /** Place of the gemeente among them; null when it did not take part, or not by itself. */
  gemeente: number | null;
  /** What is drawn, each with at most five lines: the first one for everyone, then partijen, then the layers of a partij. */
  webben: Web[];
  zinnen: Zin[];
  /** How alike partijen order the kenmerken; `sterkte` in a word, `weinig`: so few partijen that it says little. */
  samenhang: Samenhang & { sterkte: Sterkte | null; weinig: boolean };
  /** Agreement within each partij, in the order of the meting; `weinig`: so few people that one answer can change much. */
  binnen: { naam: string; alfa: Alfa; weinig: boolean }[];
  afspraken: Afspraak[];
  /** The wave before, by partij; null when there is none with open results. */
  eerder: { periode: string; web: Web } | null;
};
/** `enquete` has one perspectief: everyone. `eerder`: the wave before; null when there is none with open results. */
export type Enquetebron = Kop & {
  uitslag: 'enquete';
  enquete: Enquete;
  zinnen: Enquetezin[];
  eerder: { periode: string; enquete: Enquete } | null;
};
export type Scanbron = Kop & { uitslag: 'scan'; stand: Scanstand };
export type Bron = Webbron | Enquetebron | Scanbron;

export type Gebiedstand = Scanstand['doelen'][number];
export type Itemstand = Gebiedstand['items'][number];
/** Points out of what they could have been. */
export type Punttelling = Gebiedstand['bewezen'];
export type Enquetevraag = Enquete['gebieden'][number]['vragen'][number];
export type Stellingvraag = Extract<Enquetevraag, { soort: 'stelling' }>;
export type Keuzevraag = Extract<Enquetevraag, { soort: 'keuzes' }>;

/** What is done about it. `waarom`: the name of the kenmerk; `wie`: a function, never a name. */
export type Actie = { wat: string; waarom: string; wie: string; klaarOp: string; stand: 'open' | 'gedaan' | 'gestopt' };

/** Everything that a rapport is made of; the first of `bronnen` is the meting it is about. */
export type Grondstof = {
  soort: Soort;
  titel: string;
  woord: string;
  /** Name of the gemeente. */
  gemeente: string;
  /** Day it is made, YYYY-MM-DD. */
  dag: string;
  bronnen: readonly [Bron, ...Bron[]];
  acties: readonly Actie[];
};

/** Words, and how a figure reads: half up, a comma, a dash for none. */
export type Woorden = {
  m: typeof inhoudMessages;
  cijfer: (figure: number | null, decimals?: number) => string;
};

/** What one meting gives to a rapport. */
export type Stuk = {
  tegels: Tegel[];
  zinnen: { zin: string; cijfers: string }[];
  delen: Deel[];
  /** To talk about. */
  vragen: string[];
};
/** `merk` begins the keys of its parts; `alleen`: the rapport tells of this meting and of no other. */
export type Opdracht = { soort: Soort; merk: string; alleen: boolean };

/** What is told of an open meting itself; a groep that is not shown is not counted either. */
export const formatKop = ({ meting, definitie, groepen }: GeopendeMeting): Kop => ({
  titel: meting.titel,
  periode: meting.periode,
  naamloos: meting.naamloos,
  groepsminimum: meting.groepsminimum,
  resultatenOp: meting.resultatenOp,
  definitie,
  groepen: groepen.flatMap(({ naam, aantal }) => (aantal === null ? [] : [{ naam, n: aantal }])),
});
