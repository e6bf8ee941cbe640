/** How something comes in. */
export const KANALEN = ['balie', 'telefoon', 'mail', 'brief', 'bezoek'] as const;
export type Kanaal = (typeof KANALEN)[number];

/** What can come of a contact. */
export const UITKOMSTEN = ['beantwoord', 'doorverwezen', 'melding'] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

/** To what someone is pointed: a general provision, free onafhankelijke cliëntondersteuning (Wmo 2015 2.2.4), or another. */
export const BESTEMMINGEN = ['algemene-voorziening', 'clientondersteuning', 'ander'] as const;
export type Bestemming = (typeof BESTEMMINGEN)[number];

/** The first words of a text, for in a list. */
export const formatBegin = (tekst: string, max = 90): string =>
  tekst.length <= max ? tekst : `${tekst.slice(0, max).replace(/\s+\S*$/, '')}…`;

/** The same, as the end of a sentence. */
export const KANAALWOORDEN = {
  balie: 'aan de balie',
  telefoon: 'aan de telefoon',
  mail: 'per mail',
  brief: 'per brief',
  bezoek: 'op bezoek',
} as const satisfies Record<Kanaal, string>;

/** Why something cannot be done with a contact. */
export const WEIGERING = {
  klaar: 'Dit contact is al afgerond.',
  geenCollega: 'Kies een collega van een wijkteam.',
} as const;
