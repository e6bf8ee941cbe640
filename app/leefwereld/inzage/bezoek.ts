import { computeDay } from '#platform/time/index.ts';

import type { Doel } from './doel.ts';
import type { Grond } from './grond.ts';
import type { Onderdeel, Relatie } from './toegang.ts';

/** One inzageregel with who looked. */
export type Regel = {
  id: string;
  op: Date;
  wie: { id: string; naam: string; functie: string; partij: string; team: string; rollen: readonly string[] };
  relatie: Relatie | 'geen';
  doel: Doel;
  grond: Grond;
  onderdelen: readonly Onderdeel[];
  gelukt: boolean;
  kanaal: 'pagina' | 'api' | 'document' | 'zoeken';
};

/** All looks of one person on one day. */
export type Bezoek = Omit<Regel, 'op' | 'doel' | 'onderdelen'> & {
  /** When each began, in order: looks that follow each other within a quarter of an hour are one. */
  momenten: Date[];
  /** What for, and which parts for that, in the order in which they came. */
  doelen: { doel: Doel; onderdelen: Onderdeel[] }[];
  /** Ids of the inzageregels behind it; the first names it. */
  regels: string[];
};

export type Dag = { dag: string; bezoeken: Bezoek[] };

/** Turning pages is one look: within so many ms of the one before. */
const SAMEN = 15 * 60_000;

/** The beginnings of looks, in order; `op` is in order too. */
function listMomenten(op: readonly Date[]): Date[] {
  return op.filter((moment, i) => moment.getTime() - (op[i - 1]?.getTime() ?? Number.NEGATIVE_INFINITY) > SAMEN);
}

const once = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** What belongs to one visit: the same person on the same day, as the same, in the same way, with the same end. */
const keyOf = ({ op, wie, relatie, gelukt, kanaal }: Regel) =>
  [computeDay(op), wie.id, relatie, gelukt, kanaal === 'zoeken'].join(' ');

function asBezoek(regels: readonly Regel[]): Bezoek[] {
  const ordered = regels.toSorted((a, b) => a.op.getTime() - b.op.getTime());
  const [first] = ordered;
  if (!first) return [];
  const { id, wie, relatie, grond, gelukt, kanaal } = first;
  const doelen = once(ordered.map(({ doel }) => doel)).map((doel) => ({
    doel,
    onderdelen: once(ordered.flatMap((regel) => (regel.doel === doel ? regel.onderdelen : []))),
  }));
  const momenten = listMomenten(ordered.map(({ op }) => op));
  return [{ id, wie, relatie, grond, gelukt, kanaal, doelen, momenten, regels: ordered.map((regel) => regel.id) }];
}

/** The looks by day, the newest day first and in it who looked last on top. Days are days in Amsterdam. */
export function computeBezoeken(regels: readonly Regel[]): Dag[] {
  const bezoeken = Object.values(Object.groupBy(regels, keyOf)).flatMap((group) => asBezoek(group ?? []));
  const last = ({ momenten }: Bezoek) => momenten.at(-1)?.getTime() ?? 0;
  const ordered = bezoeken.toSorted((a, b) => last(b) - last(a));
  const dagen = Object.groupBy(ordered, (one) => computeDay(one.momenten[0]));
  return Object.entries(dagen)
    .map(([dag, group]) => ({ dag, bezoeken: group ?? [] }))
    .toSorted((a, b) => (a.dag < b.dag ? 1 : -1));
}

export type Telling = { mensen: number; keer: number; geweigerd: number; gevonden: number };

/** True counts of the visits: how many people, how often in all, how often the door stayed shut, how often a name was found. */
export function computeTelling(dagen: readonly Dag[]): Telling {
  const alle = dagen.flatMap(({ bezoeken }) => bezoeken);
  const keer = (some: readonly Bezoek[]) => some.reduce((sum, { momenten }) => sum + momenten.length, 0);
  const gelezen = alle.filter(({ gelukt, kanaal }) => gelukt && kanaal !== 'zoeken');
  return {
    mensen: once(gelezen.map(({ wie }) => wie.id)).length,
    keer: keer(gelezen),
    geweigerd: keer(alle.filter(({ gelukt }) => !gelukt)),
    gevonden: keer(alle.filter(({ gelukt, kanaal }) => gelukt && kanaal === 'zoeken')),
  };
}
