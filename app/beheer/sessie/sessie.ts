/** How long a session lasts: twelve hours at most, and one hour without use. */
export const MAX_HOURS = 12;
export const IDLE_MINUTES = 60;

/** The moment at which a session ends when nothing is done any more. */
export function computeEnd(laatstGezien: Date, verloopt: Date): Date {
  const idle = new Date(laatstGezien.getTime() + IDLE_MINUTES * 60_000);
  return idle < verloopt ? idle : verloopt;
}

/** Whether a session still counts at a moment. */
export const isOpen = (sessie: { laatstGezien: Date; verloopt: Date }, nu: Date): boolean =>
  computeEnd(sessie.laatstGezien, sessie.verloopt) > nu;

/** First letters of first and last name, for the round badge beside a name: "Samira B." is SB. */
export function computeInitials(naam: string): string {
  const words = naam.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const first = words[0]?.match(/\p{L}/u)?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.match(/\p{L}/u)?.[0] ?? '') : '';
  return (first + last).toUpperCase();
}

/** Only a path of our own may follow on a sign-in, as it stands in an address; anything else becomes the start page. */
export function parseReturnPath(text: string | undefined): string {
  return text !== undefined && /^\/(?!\/)[!-[\]-~]*$/.test(text) && text.length <= 300 ? text : '/';
}

/** How long a second factor counts for what changes the account. */
const STEP_UP_MINUTES = 10;

/** Whether the second factor was given recently enough to change what opens the account. */
export const isBevestigd = (bevestigdOp: Date | null | undefined, nu: Date): boolean =>
  bevestigdOp !== null && bevestigdOp !== undefined && nu.getTime() - bevestigdOp.getTime() < STEP_UP_MINUTES * 60_000;
