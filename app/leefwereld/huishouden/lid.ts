import type { Vertegenwoordiging } from '../inzage/index.ts';

export type { Beslisser, Vertegenwoordiging } from '../inzage/index.ts';

/** What someone is in a huishouden. */
export const RELATIES = ['zelf', 'partner', 'ouder', 'kind', 'grootouder', 'ander'] as const;
export type Relatie = (typeof RELATIES)[number];

/** Documents with which identity is checked; of the document itself nothing is kept. Wmo 2015 2.3.4 (LAW-W11). */
export const BEWIJZEN = ['paspoort', 'identiteitskaart', 'rijbewijs', 'verblijfsdocument'] as const;
export type Identiteitsbewijs = (typeof BEWIJZEN)[number];

/** What somebody in the network is to the one who chose them. */
export const BANDSOORTEN = [
  'familie',
  'vriend',
  'buur',
  'vrijwilliger',
  'vereniging',
  'professional',
  'ander',
] as const;
export type Bandsoort = (typeof BANDSOORTEN)[number];

/** On what ground somebody represents another, in the order of a form. */
export const SOORTEN = [
  'gezag',
  'voogd',
  'gi',
  'mentor',
  'curator',
  'gemachtigde',
  'ouder-zonder-gezag',
] as const satisfies readonly Vertegenwoordiging[];
