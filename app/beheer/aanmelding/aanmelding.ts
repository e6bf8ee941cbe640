/** What follows on the second factor. */
export type Doel = 'aanmelden' | 'begin' | 'uitnodiging' | 'herstel';

/** What is kept until the end, encrypted in the row. */
export type Inhoud = {
  /** The new password as argon2id. */
  wachtwoord?: string;
  /** Where to go at the end. */
  terug?: string;
  /** What the first beheerder filled in. */
  begin?: { code: string; naam: string; functie: string; email: string };
};

/** Ten minutes to give a second factor; thirty to set up an account, for who must still install an app. */
const MINUTES = { aanmelden: 10, herstel: 10, uitnodiging: 30, begin: 30 } as const;

export const computeAanmeldingEnd = (doel: Doel, nu: Date): Date => new Date(nu.getTime() + MINUTES[doel] * 60_000);

/** Wrong codes after which the password must be given again. */
export const MAX_POGINGEN = 5;

/** Where the content stands: it opens nothing in another row. */
export const formatPlaats = (tokenHash: string): string => `aanmeldingen/${tokenHash}`;

/** The content as it was kept. */
export const parseInhoud = (json: string): Inhoud => JSON.parse(json) as Inhoud;
