import { computeKendallW } from '#platform/stats/index.ts';

import type { Definitie } from '../instrument/index.ts';
import type { Perspectief } from './perspectief.ts';
import { type Alfa, computeAlfa, type Telling } from './tellen.ts';
import { computeWeb, listWebKenmerken, type WebKenmerk } from './web.ts';

/** Fewest partijen, and fewest kenmerken that all of them scored. instrumenten.md §1. */
const PARTIJEN = 3;
const KENMERKEN = 8;

export type Samenhang = {
  /** Kendall's W; null without one. */
  w: number | null;
  geen: 'te-weinig-partijen' | 'te-weinig-kenmerken' | null;
  /** Names of who it is about, in the order of the meting. */
  partijen: string[];
  /** How many kenmerken all of them scored. */
  kenmerken: number;
  /** Names of partijen that scored everything alike: these have no order to compare. */
  gelijk: string[];
  /** Kenmerken on which two partijen differ by the limit or more, of how many kenmerken with a score. */
  verschillen: { teller: number; noemer: number };
};

type Rij = { naam: string; scores: (number | null)[] };

const listSamen = (rijen: readonly Rij[], count: number) =>
  Array.from({ length: count }, (_, i) => i).filter((i) => rijen.every(({ scores }) => (scores[i] ?? null) !== null));
const isGelijk = (values: readonly (number | null)[]) => new Set(values.filter((value) => value !== null)).size < 2;

/** Leaves out who scored alike everything that is compared; who then remain may share more kenmerken. */
function splitGelijk(rijen: readonly Rij[], count: number): { over: Rij[]; gelijk: string[] } {
  const anders = rijen.filter(({ scores }) => !isGelijk(scores));
  const samen = listSamen(anders, count);
  const over = anders.filter(({ scores }) => samen.length < 2 || !isGelijk(samen.map((i) => scores[i] ?? null)));
  const gelijk = rijen.filter((rij) => !over.includes(rij)).map(({ naam }) => naam);
  if (over.length === anders.length) return { over, gelijk };
  const verder = splitGelijk(over, count);
  return { over: verder.over, gelijk: rijen.filter((rij) => !verder.over.includes(rij)).map(({ naam }) => naam) };
}

/**
 * Whether partijen put the kenmerken in the same order: Kendall's W with ties over their medians, for three partijen or more, over what
 * all of them scored, at least eight. It says nothing of the level, so the differences of level stand beside it. instrumenten.md §1.
 */
export function computeSamenhang(
  definitie: Definitie,
  tellingen: readonly Telling[],
  perspectieven: readonly Perspectief[],
): Samenhang {
  const partijen = perspectieven.filter(({ soort, nu }) => soort === 'partij' && nu);
  const kenmerken = listWebKenmerken(computeWeb(definitie, tellingen, partijen));
  const metScore = kenmerken.filter(({ cijfers }) => cijfers.some(({ mediaan }) => mediaan !== null));
  const rijen = partijen
    .map(({ naam }, i) => ({ naam, scores: metScore.map(({ cijfers }) => cijfers[i]?.mediaan ?? null) }))
    .filter(({ scores }) => scores.some((score) => score !== null));
  const { over, gelijk } = splitGelijk(rijen, metScore.length);
  const samen = listSamen(over, metScore.length);
  const base = {
    partijen: over.map(({ naam }) => naam),
    kenmerken: samen.length,
    gelijk,
    verschillen: countVerschillen(metScore),
  };
  if (over.length < PARTIJEN) return { ...base, w: null, geen: 'te-weinig-partijen' };
  if (samen.length < KENMERKEN) return { ...base, w: null, geen: 'te-weinig-kenmerken' };
  const result = computeKendallW(over.map(({ scores }) => samen.map((i) => scores[i] ?? 0)));
  return 'geen' in result ? { ...base, w: null, geen: 'te-weinig-kenmerken' } : { ...base, w: result.w, geen: null };
}

const countVerschillen = (kenmerken: readonly WebKenmerk[]) => ({
  teller: kenmerken.filter(({ verschillen }) => verschillen.length > 0).length,
  noemer: kenmerken.length,
});

/** Agreement within a perspectief: do the people of it answer alike? Krippendorff's alpha (ordinal) over the statements. */
export const computeBinnen = (definitie: Definitie, tellingen: readonly Telling[], { groepen }: Perspectief): Alfa =>
  computeAlfa(
    definitie,
    tellingen.filter(({ groep }) => groepen.includes(groep)),
  );

/** How a coefficient of 0 to 1 is named; the limits are our own choice. */
export const STERKTES = ['weinig', 'enige', 'redelijke', 'sterke'] as const;
export type Sterkte = (typeof STERKTES)[number];
const GRENZEN = [0.3, 0.6, 0.8] as const;

export const computeSterkte = (figure: number): Sterkte =>
  STERKTES[GRENZEN.filter((grens) => figure >= grens).length] ?? 'weinig';
