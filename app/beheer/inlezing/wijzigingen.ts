import type { Foutrij, Plan, Tellingen, Vraag } from './inlezing.ts';

/** A row that makes or changes a record: what it is about, and in words what changes. */
export type Wijzigingsregel = { regel: number; naam: string; isNieuw: boolean; wat: readonly string[] };

/** A row as a noun judged it: wrong, the same as what is there, left out, waiting for an answer, or something to write. */
export type Oordeel<W extends Wijzigingsregel> =
  | { regel: number; fouten: Foutrij['fouten'] }
  | { regel: number; gelijk: true }
  | { regel: number; overgeslagen: true }
  | { regel: number; open: true }
  | W;

export type Wijzigingsplan<W extends Wijzigingsregel> = Plan & { wijzigingen: W[] };

/** What the judged rows come to. */
export function computePlan<W extends Wijzigingsregel>(
  oordelen: readonly Oordeel<W>[],
  vragen: readonly Vraag[] = [],
): Wijzigingsplan<W> {
  const fouten = oordelen.flatMap((one) => ('fouten' in one ? [one] : []));
  const wijzigingen = oordelen.flatMap((one) => ('isNieuw' in one ? [one] : []));
  const nieuw = wijzigingen.filter(({ isNieuw }) => isNieuw).length;
  const tellingen: Tellingen = {
    nieuw,
    gewijzigd: wijzigingen.length - nieuw,
    gelijk: oordelen.filter((one) => 'gelijk' in one).length,
    overgeslagen: oordelen.filter((one) => 'overgeslagen' in one).length,
  };
  return { rijen: oordelen.length, fouten, tellingen, vragen, wijzigingen };
}
