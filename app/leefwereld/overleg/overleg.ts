/** On which ground something may be told to a partij: Wmo 2015 5.1.1 and 5.3.3, Jeugdwet 7.3.11, AVG 6 lid 1. */
export const GRONDEN = ['taak', 'uitvoering-plan', 'toestemming', 'wettelijke-plicht', 'vitaal-belang'] as const;
export type Grond = (typeof GRONDEN)[number];

/** Whether a resident was there; `uitgenodigd` did not want to. */
export const AANWEZIGHEDEN = ['ja', 'nee', 'uitgenodigd'] as const;
export type Aanwezigheid = (typeof AANWEZIGHEDEN)[number];

/** Grounds that say in words what they rest on: for what toestemming was given, which article, why it could not wait. */
export const hasTekst = (grond: Grond): boolean => grond !== 'taak' && grond !== 'uitvoering-plan';

/**
 * Grounds that reach no further than what a partij does here: its own parts of life and laws (Wmo 2015 5.3.3 lid 4, Jeugdwet
 * 7.3.11 lid 2: "voor zover noodzakelijk voor de uitvoering").
 */
export const isBinnenTaak = (grond: Grond): boolean => !hasTekst(grond);

export type Werkgebied = { leefdomeinen: readonly string[]; wetten: readonly string[] };

/** Whether a partij works on this part of life under this law; algemeen is of every law. */
export const hasWerkgebied = ({ leefdomeinen, wetten }: Werkgebied, leefdomein: string, wet: string): boolean =>
  leefdomeinen.includes(leefdomein) && (wet === 'algemeen' || wetten.includes(wet));

/** What is told about one lid is for that lid, and so for who represents a child; else it is for whom the overleg is. */
export const listLezers = (over: string | undefined, voor: readonly string[]): readonly string[] =>
  over === undefined ? voor : [over];
