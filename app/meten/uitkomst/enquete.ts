import {
  computeInterval,
  computeMean,
  computeShareInterval,
  findNumerator,
  type Count,
  type Interval,
} from '#platform/stats/index.ts';

import type { Definitie, Item, Kenmerk, Referentie } from '../instrument/index.ts';
import type { Perspectief } from './perspectief.ts';
import { WEET_NIET, type Telling } from './tellen.ts';
import { createIndex, type Index, listCounts, computeAantal } from './web.ts';

/** Answers of one perspectief to one statement; scores 0 to 100, unrounded. Everyone counts once. */
export type Stellingcijfer = {
  /** Who gave an answer on the scale. */
  n: number;
  weetNiet: number;
  gemiddelde: number | null;
  /** 95% around the mean, within the scale; null below two answers. */
  interval: Interval | null;
  /** Per level, lowest first; `teller` of `n`. */
  verdeling: { waarde: number; tekst: string; teller: number }[];
};
/** How many ticked an answer, of who answered the question at all; share and interval in percent, unrounded. */
export type Keuzecijfer = { teller: number; noemer: number; aandeel: number | null; interval: Interval | null };

type Vraag = {
  sleutel: string;
  nummer: number;
  naam: string;
  gebied: string;
  tekst: string;
  referentie?: Referentie | undefined;
};
/** `cijfers` in the order of the perspectieven. */
export type Stellingvraag = Vraag & { soort: 'stelling'; cijfers: Stellingcijfer[] };
export type Keuzevraag = Vraag & {
  soort: 'keuzes';
  noemers: number[];
  /** `teller`: how many of the n people of the source that was, where one count fits the published share. */
  keuzes: {
    sleutel: string;
    tekst: string;
    referentie?: number | undefined;
    teller: number | undefined;
    cijfers: Keuzecijfer[];
  }[];
};
export type Openvraag = Vraag & { soort: 'open' };
export type Enquetevraag = Stellingvraag | Keuzevraag | Openvraag;
export type Enquete = {
  perspectieven: readonly Perspectief[];
  gebieden: { sleutel: string; naam: string; vragen: Enquetevraag[] }[];
};

const clip = (interval: Interval | null, low: number, high: number): Interval | null =>
  interval && { laag: Math.max(low, interval.laag), hoog: Math.min(high, interval.hoog) };

function computeStelling(
  counts: readonly Count[],
  niveaus: readonly { waarde: number; tekst: string }[],
  factor: number,
) {
  const antwoorden = counts.filter(({ waarde }) => waarde !== WEET_NIET);
  const scores = antwoorden.map(({ waarde, aantal }) => ({ waarde: waarde * factor, aantal }));
  const waarden = niveaus.map(({ waarde }) => waarde * factor);
  return {
    n: computeAantal(antwoorden),
    weetNiet: computeAantal(counts) - computeAantal(antwoorden),
    gemiddelde: computeMean(scores),
    interval: clip(computeInterval(scores), Math.min(...waarden), Math.max(...waarden)),
    verdeling: niveaus.map(({ waarde, tekst }) => ({
      waarde,
      tekst,
      teller: computeAantal(antwoorden.filter((one) => one.waarde === waarde)),
    })),
  };
}

function computeKeuze(teller: number, noemer: number): Keuzecijfer {
  const interval = computeShareInterval(teller, noemer);
  return {
    teller,
    noemer,
    aandeel: noemer === 0 ? null : (100 * teller) / noemer,
    interval: interval && { laag: 100 * interval.laag, hoog: 100 * interval.hoog },
  };
}

/** The levels someone chooses from at this item, lowest first: its own words, else the names of the scale. */
function listStappen({ schaal }: Definitie, item: Item) {
  const eigen = new Map(item.niveaus?.map(({ waarde, tekst }) => [waarde, tekst]));
  return schaal.niveaus
    .map(({ waarde, naam }) => ({ waarde, tekst: eigen.get(waarde) ?? naam }))
    .toSorted((one, two) => one.waarde - two.waarde);
}

type Over = { definitie: Definitie; index: Index; perspectieven: readonly Perspectief[] };

function computeVraag(
  { definitie, index, perspectieven }: Over,
  item: Item,
  { nummer, naam }: Kenmerk,
  gebied: string,
): Enquetevraag {
  const { sleutel, tekst, referentie } = item;
  const base = { sleutel, nummer, naam, gebied, tekst, referentie };
  const count = (key: string, one: Perspectief) => listCounts(index, 'item', key, one);
  if (item.soort === 'open') return { ...base, soort: 'open' };
  if (item.soort === 'stelling') {
    const stappen = listStappen(definitie, item);
    const { factor } = definitie.schaal;
    const cijfers = perspectieven.map((one) => computeStelling(count(sleutel, one), stappen, factor));
    return { ...base, soort: 'stelling', cijfers };
  }
  const noemers = perspectieven.map((one) =>
    computeAantal(count(sleutel, one).filter(({ waarde }) => waarde !== WEET_NIET)),
  );
  const keuzes = (item.keuzes ?? []).map((keuze) => ({
    sleutel: keuze.sleutel,
    tekst: keuze.tekst,
    referentie: keuze.referentie,
    teller:
      keuze.referentie === undefined || referentie?.n === undefined
        ? undefined
        : findNumerator(keuze.referentie, referentie.n),
    cijfers: perspectieven.map((one, i) =>
      computeKeuze(computeAantal(count(`${sleutel}.${keuze.sleutel}`, one)), noemers[i] ?? 0),
    ),
  }));
  return { ...base, soort: 'keuzes', noemers, keuzes };
}

/**
 * A survey from the counts alone: per statement the mean with its interval, the spread over the levels and who did not know; per
 * question to tick the share of each answer. Everyone counts once. instrumenten.md §4.
 */
export function computeEnquete(
  definitie: Definitie,
  tellingen: readonly Telling[],
  perspectieven: readonly Perspectief[],
): Enquete {
  const over = { definitie, index: createIndex(tellingen), perspectieven };
  return {
    perspectieven,
    gebieden: definitie.gebieden.map(({ sleutel, naam, kenmerken }) => ({
      sleutel,
      naam,
      vragen: kenmerken.flatMap((kenmerk) => kenmerk.items.map((item) => computeVraag(over, item, kenmerk, naam))),
    })),
  };
}

export const listVragen = ({ gebieden }: Pick<Enquete, 'gebieden'>): Enquetevraag[] =>
  gebieden.flatMap(({ vragen }) => vragen);

/** A mean beside that of the wave before: how much it changed, with how many answered each; null where one is not there. */
export type Verandering = { verschil: number; vanN: number; naarN: number };

export function computeVerandering(
  van: Stellingcijfer | undefined,
  naar: Stellingcijfer | undefined,
): Verandering | null {
  if (!van || !naar || van.gemiddelde === null || naar.gemiddelde === null) return null;
  return { verschil: naar.gemiddelde - van.gemiddelde, vanN: van.n, naarN: naar.n };
}
