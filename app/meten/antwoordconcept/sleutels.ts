/** How someone comes in: with a key of their own, or with the link that a whole groep shares. */
export type Ingang = 'uitnodiging' | 'link';

/**
 * What a browser holds while someone fills in: the key that opens the meting, and that of the draft. `wie` is filled when it was
 * begun by someone who is signed in: then it is found with the session of that person alone.
 */
export type Sleutels = { ingang: Ingang; sleutel: string; concept: string; wie: string };

const VORM = /^(?<ingang>[ul])\.(?<sleutel>\d{4}-[\w-]{43})\.(?<concept>[\w-]{43})$/;

/** Both keys in one text, for a cookie and for the link with which one goes on elsewhere. */
export const renderSleutels = ({ ingang, sleutel, concept }: Sleutels): string =>
  [ingang === 'uitnodiging' ? 'u' : 'l', sleutel, concept].join('.');

/** The keys in such a text; undefined for anything else. */
export function parseSleutels(text: string, wie = ''): Sleutels | undefined {
  const parts = VORM.exec(text)?.groups;
  if (!parts) return undefined;
  const { ingang, sleutel = '', concept = '' } = parts;
  return { ingang: ingang === 'u' ? 'uitnodiging' : 'link', sleutel, concept, wie };
}
