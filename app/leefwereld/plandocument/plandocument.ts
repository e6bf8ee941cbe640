import type { LEEFDOMEINEN, LeefdomeinOfAlgemeen } from '../../kennis/leefdomein/index.ts';
import { formatDay } from '../../ui/format.ts';
import type { Evaluatie, Paar } from '../evaluatie/index.ts';
import type { Netwerklid } from '../huishouden/index.ts';
import type { Antwoord, Plan } from '../plan/index.ts';
import type { Doelstand } from '../plandoel/index.ts';
import type { messages } from './messages.ts';

/** For whom a document is made: who reads it under their own keys, everyone at home, or one lid. */
export type Lezer =
  | { soort: 'zelf' | 'partij' | 'iedereen' }
  | { soort: 'lid'; id: string; naam: string; woontHier: boolean };

type Gelezen = { voor: readonly string[] };

/**
 * The rows that a document for this reader may hold. Paper goes from hand to hand: what the regisseur prints holds what is for everyone
 * at home, or for one lid. Who reads under the own keys gets what those opened.
 */
export function listVoor<T extends Gelezen>(rijen: readonly T[], huishouden: string, lezer: Lezer): T[] {
  if (lezer.soort === 'zelf' || lezer.soort === 'partij') return [...rijen];
  if (lezer.soort !== 'lid') return rijen.filter(({ voor }) => voor.includes(huishouden));
  const { id, woontHier } = lezer;
  return rijen.filter(({ voor }) => voor.includes(id) || (woontHier && voor.includes(huishouden)));
}

/** The plan as one reader may have it on paper. */
export type Plandocument = {
  naam: string;
  lezer: Lezer;
  regisseur: string;
  aanvoerder: string;
  laatste: Plan['laatste'];
  /** Whether the plan became something else since that version. */
  gewijzigd: boolean;
  doelen: readonly Doelstand[];
  antwoorden: readonly Antwoord[];
  netwerk: readonly Netwerklid[];
  partijen: readonly { naam: string; taak: string }[];
  /** Both voices, when both are in; empty otherwise. */
  paren: readonly Paar[];
  volgende: Evaluatie | undefined;
  vorige: Evaluatie | undefined;
};

export type Woorden = { m: typeof messages; domeinen: typeof LEEFDOMEINEN };

/** Name of the file: never that of people. */
export const formatBestandsnaam = ({ laatste }: Pick<Plandocument, 'laatste'>): string =>
  laatste ? `plan-versie-${laatste.nummer}.pdf` : 'plan-concept.pdf';

function listNotities({ lezer, laatste, gewijzigd }: Plandocument, { m }: Woorden): string[] {
  const voor = {
    zelf: () => [],
    partij: () => [m.deel],
    iedereen: () => [m.voorIedereen],
    lid: () => (lezer.soort === 'lid' ? [m.voorEen(lezer.naam)] : []),
  }[lezer.soort]();
  return [...voor, ...(laatste ? [] : [m.concept]), ...(laatste && gewijzigd ? [m.sindsdien] : [])];
}

/** How many actions who does, of what this document shows. */
function formatAandeel(doelen: readonly Doelstand[], { m }: Woorden): string {
  const acties = doelen.flatMap((doel) => doel.acties).filter(({ voortgang }) => voortgang !== 'gestopt');
  const count = (...soorten: string[]) => acties.filter(({ wie }) => soorten.includes(wie.soort)).length;
  return m.aandeel(count('lid'), count('netwerk'), count('partij', 'team'));
}

const formatDoel = (doel: Doelstand, i: number, { m, domeinen }: Woorden) => ({
  kop: `${m.doel(i + 1)}: ${domeinen[doel.leefdomein as LeefdomeinOfAlgemeen]}`,
  woorden: doel.woorden,
  van: m.lijst(doel.van.map(({ naam }) => naam || m.iemand)) || m.iedereen,
  uitkomst: doel.uitkomstWoorden,
  acties: doel.acties.map(({ wat, wie, wanneer, dag }) => [
    wat,
    wie.naam || m.iemand,
    [wanneer, dag === null ? '' : formatDay(dag)].filter(Boolean).join(', '),
  ]),
});

function formatAntwoord({ soort, oordeel, stand, op }: Antwoord, { m }: Woorden): string {
  if (oordeel === null || op === null) return stand === 'beantwoord' ? m.gaf : m.nogNiet;
  const partij = oordeel === 'akkoord' ? m.doetMee : m.zegtNee;
  return m.op(soort === 'partij' ? partij : m[oordeel], op);
}

const formatCijfer = (cijfer: number | null, { m }: Woorden) => (cijfer === null ? m.niets : String(cijfer));

/** What the template of the plan shows: text alone, in the order in which it is read. `vandaag` is YYYY-MM-DD. */
export function formatPlandocument(document: Plandocument, gemeente: string, vandaag: string, woorden: Woorden) {
  const { m, domeinen } = woorden;
  const { naam, laatste, regisseur, aanvoerder, doelen, antwoorden, netwerk, partijen, paren, volgende, vorige } =
    document;
  return {
    titel: m.titel(naam),
    gemeente,
    ondertitel: laatste ? (laatste.soort === 'slot' ? m.slot(laatste.op) : m.versie(laatste.nummer, laatste.op)) : '',
    dag: m.gemaakt(vandaag),
    notities: listNotities(document, woorden),
    feiten: [
      [m.regisseur, regisseur],
      ...(aanvoerder ? [[m.aanvoerder, aanvoerder]] : []),
      ...(doelen.length > 0 ? [[m.wieDoet, formatAandeel(doelen, woorden)]] : []),
    ],
    slotwoord: laatste?.slotwoord ?? '',
    doelen: doelen.map((doel, i) => formatDoel(doel, i, woorden)),
    antwoorden: antwoorden.map((one) => [one.naam || m.iemand, formatAntwoord(one, woorden)]),
    wensen: antwoorden
      .filter(({ woorden: eigen }) => eigen !== '')
      .map((one) => ({ woorden: one.woorden, van: one.naam || m.iemand })),
    kring: [
      ...netwerk.map(({ naam: wie, band, helpt }) => [wie, band, helpt]),
      ...partijen.map((partij) => [partij.naam, m.organisatie, partij.taak]),
    ],
    stemmen: paren
      .filter(({ inwoner, professional }) => inwoner !== null || professional !== null)
      .map(({ leefdomein, inwoner, professional }) => [
        domeinen[leefdomein],
        formatCijfer(inwoner, woorden),
        formatCijfer(professional, woorden),
      ]),
    volgende: volgende ? m.volgende(volgende.op, volgende.waar) : m.geenVolgende,
    vorige: vorige ? { kop: m.vorige(vorige.gehoudenOp ?? vorige.op), goed: vorige.goed, anders: vorige.anders } : null,
    woorden: Object.fromEntries(Object.entries(m).filter(([, woord]) => typeof woord === 'string')),
  };
}
