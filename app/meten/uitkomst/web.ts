import { computeMedian, computeQuantile, type Count } from '#platform/stats/index.ts';

import type { Definitie, Gebied, Kenmerk } from '../instrument/index.ts';
import { isMinstens, isOnder } from './cijfers.ts';
import { isVergelijkbaar, type Perspectief } from './perspectief.ts';
import type { Telling, Tellingsoort } from './tellen.ts';

/** Which items are looked at: all of a kenmerk, or only those of one kant. */
export const KANTEN = ['beide', 'proces', 'inhoud'] as const;
export type Kant = (typeof KANTEN)[number];

/** Of one kenmerk or gebied and one perspectief; scores 0 to 100, unrounded, null without answers. */
export type Cijfer = {
  n: number;
  mediaan: number | null;
  p25: number | null;
  p75: number | null;
  /** Medians of each kant by itself. */
  proces: number | null;
  inhoud: number | null;
};
/** Two perspectieven, by their place in the list, and how far their medians lie apart. */
export type Verschil = { hoog: number; laag: number; waarde: number };
export type WebKenmerk = {
  sleutel: string;
  nummer: number;
  naam: string;
  gebied: string;
  /** In the order of the perspectieven. */
  cijfers: Cijfer[];
  /** Places of the perspectieven of this wave with a median under the limit: a white spot. */
  wit: number[];
  /** A white spot of every perspectief of this wave that has a score. */
  gedeeld: boolean;
  /** Differences of view: at or above the limit, the largest first. */
  verschillen: Verschil[];
  /** The largest difference between two that can be compared; null when there are none. */
  grootste: Verschil | null;
};
export type WebGebied = {
  sleutel: string;
  naam: string;
  reflectie: Gebied['reflectie'];
  cijfers: Cijfer[];
  kenmerken: WebKenmerk[];
};
export type Web = {
  kant: Kant;
  perspectieven: readonly Perspectief[];
  gebieden: WebGebied[];
  grenzen: { witteVlek: number; verschil: number };
};

const WITTE_VLEK = 50;
const VERSCHIL = 30;
const SOORT_VAN: Readonly<Record<Kant, Tellingsoort>> = { beide: 'kenmerk', proces: 'proces', inhoud: 'inhoud' };

/** Counts by what they count, so that a figure is a look-up and a sum over the groups of a perspectief. */
export type Index = ReadonlyMap<string, ReadonlyMap<string, Count[]>>;

export function createIndex(tellingen: readonly Telling[]): Index {
  const index = new Map<string, Map<string, Count[]>>();
  for (const { groep, soort, sleutel, waarde, aantal } of tellingen) {
    const key = `${soort} ${sleutel}`;
    const perGroep = index.get(key) ?? new Map<string, Count[]>();
    index.set(key, perGroep);
    const counts = perGroep.get(groep) ?? [];
    perGroep.set(groep, counts);
    counts.push({ waarde, aantal });
  }
  return index;
}

/** The values of all groups of a perspectief together. */
export const listCounts = (index: Index, soort: Tellingsoort, sleutel: string, { groepen }: Perspectief): Count[] =>
  groepen.flatMap((groep) => index.get(`${soort} ${sleutel}`)?.get(groep) ?? []);

export const computeAantal = (counts: readonly Count[]): number => counts.reduce((sum, { aantal }) => sum + aantal, 0);

/** Kenmerken that have a score: with at least one statement. */
const hasScore = ({ items }: Kenmerk): boolean => items.some(({ soort }) => soort === 'stelling');

function computeCijfer(index: Index, soort: Tellingsoort, sleutel: string, perspectief: Perspectief): Cijfer {
  const select = (one: Tellingsoort) => listCounts(index, one, sleutel, perspectief);
  const counts = select(soort);
  return {
    n: computeAantal(counts),
    mediaan: computeMedian(counts),
    p25: computeQuantile(counts, 0.25),
    p75: computeQuantile(counts, 0.75),
    proces: computeMedian(select('proces')),
    inhoud: computeMedian(select('inhoud')),
  };
}

/** Every two that can be compared and both have a score, the largest difference first; equal ones in the order of the list. */
function listVerschillen(perspectieven: readonly Perspectief[], cijfers: readonly Cijfer[]): Verschil[] {
  const pairs = perspectieven.flatMap((one, i) =>
    perspectieven.slice(i + 1).flatMap((other, j) => {
      const [a, b] = [cijfers[i]?.mediaan ?? null, cijfers[i + 1 + j]?.mediaan ?? null];
      if (a === null || b === null || !one.nu || !isVergelijkbaar(one, other)) return [];
      const [hoog, laag] = a >= b ? [i, i + 1 + j] : [i + 1 + j, i];
      return [{ hoog, laag, waarde: Math.abs(a - b) }];
    }),
  );
  return pairs.toSorted((one, two) => two.waarde - one.waarde);
}

function computeKenmerk(
  { sleutel, nummer, naam }: Kenmerk,
  gebied: string,
  cijfers: Cijfer[],
  { perspectieven, grenzen }: Pick<Web, 'perspectieven' | 'grenzen'>,
): WebKenmerk {
  const metScore = perspectieven.flatMap(({ nu }, i) => (nu && (cijfers[i]?.mediaan ?? null) !== null ? [i] : []));
  const wit = metScore.filter((i) => isOnder(cijfers[i]?.mediaan ?? 0, grenzen.witteVlek));
  const alle = listVerschillen(perspectieven, cijfers);
  return {
    sleutel,
    nummer,
    naam,
    gebied,
    cijfers,
    wit,
    gedeeld: wit.length > 0 && wit.length === metScore.length,
    verschillen: alle.filter(({ waarde }) => isMinstens(waarde, grenzen.verschil)),
    grootste: alle[0] ?? null,
  };
}

/**
 * The web of an instrument: per kenmerk and perspectief the median with its spread and n, where the white spots are and where partijen or
 * layers see it differently. With a `kant` all of it is about the items of that kant; a gebied then has no figures of its own.
 * Comparisons are made on unrounded figures. Never a total over partijen, never an order of them. [2 §9], instrumenten.md §1.
 */
export function computeWeb(
  { gebieden, grenzen: eigen }: Definitie,
  tellingen: readonly Telling[],
  perspectieven: readonly Perspectief[],
  kant: Kant = 'beide',
): Web {
  const index = createIndex(tellingen);
  const grenzen = { witteVlek: eigen?.witteVlek ?? WITTE_VLEK, verschil: eigen?.verschil ?? VERSCHIL };
  const soort = SOORT_VAN[kant];
  const leeg = { n: 0, mediaan: null, p25: null, p75: null, proces: null, inhoud: null };
  return {
    kant,
    perspectieven,
    grenzen,
    gebieden: gebieden
      .map(({ sleutel, naam, reflectie, kenmerken }) => ({
        sleutel,
        naam,
        reflectie,
        cijfers: perspectieven.map((one) => (kant === 'beide' ? computeCijfer(index, 'gebied', sleutel, one) : leeg)),
        kenmerken: kenmerken
          .filter((kenmerk) =>
            kant === 'beide' ? hasScore(kenmerk) : kenmerk.items.some((item) => item.kant === kant),
          )
          .map((kenmerk) => {
            const cijfers = perspectieven.map((one) => computeCijfer(index, soort, kenmerk.sleutel, one));
            return computeKenmerk(kenmerk, naam, cijfers, { perspectieven, grenzen });
          }),
      }))
      .filter(({ kenmerken }) => kenmerken.length > 0),
  };
}

export const listWebKenmerken = ({ gebieden }: Pick<Web, 'gebieden'>): WebKenmerk[] =>
  gebieden.flatMap(({ kenmerken }) => kenmerken);

/** Whether the instrument tells proces and inhoud apart. */
export const hasKanten = ({ gebieden }: Definitie): boolean =>
  gebieden.some(({ kenmerken }) => kenmerken.some(({ items }) => items.some(({ kant }) => kant !== undefined)));

/** Fewer axes make no web. */
const ASSEN = 3;

/** Whether there are enough kenmerken to draw. */
export const hasTekening = (web: Web): boolean => listWebKenmerken(web).length >= ASSEN && web.perspectieven.length > 0;
