import { DOMEINEN, type Leefdomein } from '../../kennis/leefdomein/index.ts';

/** Whose voice it is. Each is filled in apart; they are never added up, nor are the parts of life. */
export const STEMMEN = ['inwoner', 'professional'] as const;
export type Stemsoort = (typeof STEMMEN)[number];

/** 1 = does not work, 5 = works well. */
export const WAARDEN = [1, 2, 3, 4, 5] as const;

/** Whose voice the reader has a part in; `ander` in neither: a partij, or a colleague of the team. */
export type Lezer = Stemsoort | 'ander';

export type Stand = {
  /** Which voices are in. */
  inwoner: boolean;
  professional: boolean;
  /** The residents let theirs be read at once. */
  getoond: boolean;
  /** A resident who reads asks to see the other voice now. */
  toon: boolean;
};

/**
 * Which voices a reader sees: the own one always; the other when both are in, or when the residents say so. They may say so for
 * their own voice (`getoond`) and, because it is about them, also ask for the other at once (`toon`; Wmo 2015 5.3.2). Decision 0026.
 */
export function computeZichtbaar(lezer: Lezer, { inwoner, professional, getoond, toon }: Stand) {
  const beide = inwoner && professional;
  const zelf = lezer === 'inwoner';
  return {
    inwoner: inwoner && (beide || zelf || getoond),
    professional: professional && (beide || lezer === 'professional' || (zelf && toon)),
  };
}

/** What two voices say about one part of life; null where a voice says nothing, or is not to be seen. */
export type Paar = { leefdomein: Leefdomein; inwoner: number | null; professional: number | null };

type Gezegd = { antwoorden: readonly { leefdomein: Leefdomein; waarde: number }[] };

/** All eleven parts of life with what each voice says: never an average, never one figure for the whole. */
export function listParen({ inwoner, professional }: Record<Stemsoort, Gezegd | undefined>): Paar[] {
  const find = (stem: Gezegd | undefined, leefdomein: Leefdomein) =>
    stem?.antwoorden.find((one) => one.leefdomein === leefdomein)?.waarde ?? null;
  return DOMEINEN.map((leefdomein) => ({
    leefdomein,
    inwoner: find(inwoner, leefdomein),
    professional: find(professional, leefdomein),
  }));
}

/**
 * Where the voices lie furthest apart: the parts of life and by how much (0 to 4). Undefined when there is no part of life on which both said
 * something. What to talk about first, not what is worst.
 */
export function computeVerschil(paren: readonly Paar[]): { leefdomeinen: Leefdomein[]; verschil: number } | undefined {
  const beide = paren.flatMap(({ leefdomein, inwoner, professional }) =>
    inwoner === null || professional === null ? [] : [{ leefdomein, verschil: Math.abs(inwoner - professional) }],
  );
  if (beide.length === 0) return undefined;
  const verschil = Math.max(...beide.map((one) => one.verschil));
  return {
    verschil,
    leefdomeinen: beide.filter((one) => one.verschil === verschil).map(({ leefdomein }) => leefdomein),
  };
}
