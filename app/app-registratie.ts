import type { Stap } from './leefwereld/registratie/index.ts';

/** What each noun of leefwereld asks, in the order of the work. */
export const registratieStappen: readonly Stap[] = [];
