/** The rungs on which a solution is looked for, the lowest first ([2] bijlage 1; Wmo 2015 2.3.5 lid 3, Jeugdwet 2.3). */
export const TREDEN = ['eigen-kracht', 'netwerk', 'algemeen', 'vrij-inzetbaar', 'maatwerk'] as const;
export type Trede = (typeof TREDEN)[number];

/** A rung that has one above it: of these someone can say why they are not enough. */
export type LagereTrede = Exclude<Trede, 'maatwerk'>;

/** Why a rung is not enough for a result; '' where nobody said it. */
export type Redenen = Record<LagereTrede, string>;

export const LAGERE_TREDEN = TREDEN.filter((trede): trede is LagereTrede => trede !== 'maatwerk');

/** The rungs below this one. */
export const listLagereTreden = (trede: Trede): LagereTrede[] => LAGERE_TREDEN.slice(0, TREDEN.indexOf(trede));

/**
 * The rungs below `trede` for which there is no reason yet why they are not enough: a solution on it has to wait for those. Own
 * strength, usual help, network and general provisions come before a custom one: Wmo 2015 2.3.5 lid 3 (LAW-W9), Jeugdwet 2.3
 * lid 1 (LAW-J1).
 */
export const listOntbrekendeRedenen = (trede: Trede, redenen: Readonly<Partial<Redenen>>): LagereTrede[] =>
  listLagereTreden(trede).filter((lager) => (redenen[lager] ?? '').trim() === '');

/** The rungs whose reason has to stay, because a solution stands above them. */
export const listNodigeRedenen = (treden: readonly Trede[]): LagereTrede[] =>
  LAGERE_TREDEN.filter((lager) => treden.some((trede) => TREDEN.indexOf(trede) > TREDEN.indexOf(lager)));

/**
 * Whether a rung asks why what comes before it is not enough: every provision does, own strength and the network do not.
 * Wmo 2015 2.3.5 lid 3, Jeugdwet 2.3 lid 1 (LAW-J1).
 */
export const isVoorziening = (trede: Trede): boolean => trede !== 'eigen-kracht' && trede !== 'netwerk';
