/** What mail is about. */
export const BERICHTSOORTEN = ['uitnodiging', 'herstel', 'melding', 'overdracht', 'zegel', 'inlezing'] as const;
export type Berichtsoort = (typeof BERICHTSOORTEN)[number];

/** wacht, verstuurd, mislukt (refused for good), or getoond (in the demo: shown and never sent). */
export const BERICHTSTATUSSEN = ['wacht', 'verstuurd', 'mislukt', 'getoond'] as const;
export type Berichtstatus = (typeof BERICHTSTATUSSEN)[number];

/** Kind of the job that sends one bericht; it gets `gemeente` and `bericht`. */
export const BERICHT_TAAK = 'bericht-versturen';

/** What a sealed link is bound to: it opens nothing in another row. */
export const formatPlaats = (gemeente: string, id: string): string => `berichten ${gemeente} ${id}`;

/** After this a mail is cleared away, whatever came of it. */
export const BEWAAR_DAGEN = 30;

/** The daily notice: that there is something, never what. */
export const MELDING = 'Er is iets nieuws in Bondgenoot';
export const MELDING_JE =
  'Er is iets nieuws in Bondgenoot. Meld je aan om het te lezen.\n\nJe krijgt dit hooguit één keer per dag. Je kunt het uitzetten bij je account.';
export const MELDING_U =
  'Er is iets nieuws in Bondgenoot. Meld u aan om het te lezen.\n\nU krijgt dit hooguit één keer per dag. U kunt het uitzetten bij uw account.';
