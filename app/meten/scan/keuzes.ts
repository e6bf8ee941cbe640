/** How a gemeente can arrange its help [4 §3.3]: the five of KING, of which it chooses one itself. */
export const ARCHETYPEN = [
  'transitieproof',
  'totaal-integraal',
  'geclusterd-integraal',
  'integraal-in-tweede-instantie',
  'geclusterd-integraal-elders',
] as const;
export type Archetype = (typeof ARCHETYPEN)[number];

/** How people bring change about [4 §2.5.2], from least to most taking part: the five of Boonstra. */
export const STRATEGIEEN = ['macht', 'planmatig', 'onderhandeling', 'programmatisch', 'dialoog'] as const;
export type Strategie = (typeof STRATEGIEEN)[number];

/** What is told of a strategy, in the order of the table of [4 §2.5.2]. */
export const STRATEGIEKENMERKEN = ['kijk', 'trekker', 'gedrag', 'weg', 'beweging'] as const;
export type Strategiekenmerk = (typeof STRATEGIEKENMERKEN)[number];

/** How much change a strategy brings about: macht and planmatig little, dialoog the most, the others in between, growing. */
export const VERANDERVERMOGEN = {
  macht: 'laag',
  planmatig: 'laag',
  onderhandeling: 'midden',
  programmatisch: 'hoger',
  dialoog: 'hoogst',
} as const satisfies Record<Strategie, string>;

/** What a gemeente says of its scan itself, each on a page of its own. */
export const KEUZESOORTEN = ['archetype', 'strategie', 'grenzen'] as const;
export type Keuzesoort = (typeof KEUZESOORTEN)[number];
