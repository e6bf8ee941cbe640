/** The kinds of entry that own words can stand at; `huishouden` when they stand at none. */
export const ONDERWERPEN = [
  'huishouden',
  'lid',
  'plan',
  'doel',
  'actie',
  'planversie',
  'gesprek',
  'gespreksregel',
  'resultaat',
  'melding',
  'evaluatie',
  'overleg',
  'inzageregel',
] as const;
export type Onderwerp = (typeof ONDERWERPEN)[number];

/** Whether a text from outside names a kind of entry. */
export const isOnderwerp = (text: string): text is Onderwerp => ONDERWERPEN.some((one) => one === text);

/** What someone wants with their words: add something, say that this is not right, wish something, or give a plan of their own. */
export const SOORTEN = ['aanvulling', 'klopt-niet', 'wens', 'persoonlijk-plan'] as const;
export type Woordsoort = (typeof SOORTEN)[number];

/** Longest text of each kind, in characters. */
export const MAX_TEKST: Record<Woordsoort, number> = {
  aanvulling: 4000,
  'klopt-niet': 4000,
  wens: 4000,
  'persoonlijk-plan': 20_000,
};
