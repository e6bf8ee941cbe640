/** Small letters, figures and single dashes: no dot, as what is counted names a choice `item.keuze`. */
export const SLEUTEL = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Where in an organisation someone stands who fills in, as [2 §9] tells them apart. */
export const LAGEN = ['bestuur', 'management', 'uitvoering', 'inwoner'] as const;
export type Laag = (typeof LAGEN)[number];

/** Which kind of results an instrument has: a web per perspective, a survey, or a scan with evidence. */
export const UITSLAGEN = ['web', 'enquete', 'scan'] as const;
export type Uitslag = (typeof UITSLAGEN)[number];

/** Whether a meting of an instrument may, or has to be, anonymous. */
export const NAAMLOOS = ['nooit', 'kan', 'altijd'] as const;
export type Naamloos = (typeof NAAMLOOS)[number];

/** What an item asks: a level of the scale, to tick what applies, or words. */
export const ITEMSOORTEN = ['stelling', 'keuzes', 'open'] as const;

/** The two sides from which a kenmerk is seen: how it is done, and what is there ([2] hoofdstuk 9). */
export const KANTEN = ['proces', 'inhoud'] as const;
export type Itemkant = (typeof KANTEN)[number];

/** Whose questions to talk about stand beside an area ([2] hoofdstuk 6 to 8). */
export const PERSPECTIEVEN = ['gemeente', 'instelling', 'inwoner'] as const;
export type Perspectief = (typeof PERSPECTIEVEN)[number];
