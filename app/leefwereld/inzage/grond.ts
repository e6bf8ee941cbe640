import type { Relatie } from './toegang.ts';

/** The ground in law on which each relation opens a dossier. The words for each stand in messages.ts. */
const GRONDEN = {
  /** Wmo 2015 5.1.1 lid 1, Jeugdwet 7.4.0: the task of the college. */
  regisseur: 'taak-regisseur',
  aanvoerder: 'taak-aanvoerder',
  team: 'taak-team',
  teamleider: 'taak-teamleider',
  /** Wmo 2015 5.3.3 lid 4, Jeugdwet 7.3.11 lid 2: who is directly involved in carrying out what was agreed. */
  partij: 'uitvoering-plan',
  /** Wmo 2015 5.3.2, Jeugdwet 7.3.10, AVG 15. */
  lid: 'eigen-dossier',
  vertegenwoordiger: 'vertegenwoordiging',
} as const satisfies Record<Relatie, string>;

/**
 * `taak-zoeken`: finding out whether someone is known and whom to call opens nothing (Wmo 2015 5.1.1, ADR 0022).
 * `koppelcode`: whoever holds the code that the regisseur made links their account, and reads nothing by it (ADR 0027).
 */
export type Grond = (typeof GRONDEN)[Relatie] | 'taak-zoeken' | 'koppelcode' | 'geen';

/** The ground of a relation. */
export const getGrond = (relatie: Relatie): Grond => GRONDEN[relatie];
