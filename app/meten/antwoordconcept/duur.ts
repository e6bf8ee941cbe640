/** Under this name the time stands among the marks of a draft; no screen has it. */
export const DUURMERK = 'duur';

/** Longer than this between two moments is a pause, in seconds [own choice]. */
const PAUZE = 600;
/** What a whole answer can have taken, in seconds: less or more was not filled in by someone in one go. */
const [MINST, MEEST] = [1, 14_400];

/** How long someone has filled in so far (seconds), and when that was written: a mark of a draft that is filled in by name. */
export const renderDuurmerk = (seconden: number, nu: Date): string => `${Math.floor(nu.getTime() / 1000)} ${seconden}`;

/** The seconds that someone has filled in until now, without pauses; undefined when nothing was measured. */
export function computeDuur(merk: string | undefined, nu: Date): number | undefined {
  const [, sinds, seconden] = /^(\d{1,12}) (\d{1,9})$/.exec(merk ?? '') ?? [];
  if (sinds === undefined || seconden === undefined) return undefined;
  const erbij = Math.floor(nu.getTime() / 1000) - Number(sinds);
  return Number(seconden) + (erbij >= 0 && erbij <= PAUZE ? erbij : 0);
}

/** What of that is kept with an answer that is sent in by name: whole seconds, or null when it tells nothing. */
export function computeInvultijd(merk: string | undefined, nu: Date): number | null {
  const seconden = computeDuur(merk, nu);
  return seconden === undefined || seconden < MINST || seconden > MEEST ? null : seconden;
}
