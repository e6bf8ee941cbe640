/** Where a solution sits, the closest to home first: De Kanteling, [2] bijlage 1. */
export const TREDEN = ['eigen-kracht', 'netwerk', 'algemeen', 'vrij-inzetbaar', 'maatwerk'] as const;
export type Trede = (typeof TREDEN)[number];

/**
 * Whether a rung asks why what comes before it is not enough: every provision does, own strength and the network do not.
 * Wmo 2015 2.3.5 lid 3, Jeugdwet 2.3 lid 1 (LAW-J1).
 */
export const isVoorziening = (trede: Trede): boolean => trede !== 'eigen-kracht' && trede !== 'netwerk';
