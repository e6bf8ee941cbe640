/** How an action is going. */
export const VOORTGANGEN = ['nog-niet', 'loopt', 'gedaan', 'vast', 'gestopt'] as const;
export type Voortgang = (typeof VOORTGANGEN)[number];

/** What came of a goal when the plan was closed. */
export const UITKOMSTEN = ['bereikt', 'deels', 'niet', 'niet-meer-nodig'] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

/** Who does something: a lid, someone of the network, a partij, or the lokaal team. */
export const WIESOORTEN = ['lid', 'netwerk', 'partij', 'team'] as const;
export type Wiesoort = (typeof WIESOORTEN)[number];
