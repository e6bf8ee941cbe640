import { addDays, countDays } from '#platform/time/index.ts';

/** Roles of people who can stand up for a proeftuin. */
export const AMBASSADEUR_ROLLEN = [
  'wethouder',
  'burgemeester',
  'transformatiemanager',
  'teamleider',
  'categoriemanager',
  'beleid',
] as const;

export const BESLUITEN = ['stoppen', 'aanpassen', 'opschalen'] as const;
export type Besluitsoort = (typeof BESLUITEN)[number];

/** A proeftuin is small: what takes longer than this is no trial any more. */
const MAX_JAREN = 3;

/** Days before the end on which the transformatiemanager hears of it. */
export const BIJNA_VOORBIJ = 14;

/** What of a proeftuin decides where it stands. Days are YYYY-MM-DD. */
export type Looptijd = { start: string; eind: string; besluit: Besluitsoort | null };

export type Fase = 'gepland' | 'loopt' | 'wacht' | 'besloten';

/** Where a proeftuin stands on a day; the last day itself still counts as running. */
export function computeFase({ start, eind, besluit }: Looptijd, vandaag: string): Fase {
  if (besluit !== null) return 'besloten';
  if (vandaag < start) return 'gepland';
  return vandaag > eind ? 'wacht' : 'loopt';
}

/** The week a day falls in, from 1, and the number of weeks in all; both at least 1, and the week never beyond the last. */
export function computeWeek({ start, eind }: Pick<Looptijd, 'start' | 'eind'>, vandaag: string) {
  const van = Math.max(1, Math.round((countDays(start, eind) + 1) / 7));
  const week = Math.floor(countDays(start, vandaag) / 7) + 1;
  return { week: Math.min(van, Math.max(1, week)), van };
}

const GEDAAN: Record<Besluitsoort, string> = {
  stoppen: 'gestopt',
  aanpassen: 'aangepast',
  opschalen: 'opgeschaald',
};

/** "1 dag", "9 dagen". */
export const formatDagen = (count: number) => (count === 1 ? '1 dag' : `${count} dagen`);

/** Where a proeftuin stands, in words: "week 6 van 12", "begint over 9 dagen", "wacht op een besluit", "opgeschaald". */
export function formatVoortgang(proeftuin: Looptijd, vandaag: string): string {
  if (proeftuin.besluit !== null) return GEDAAN[proeftuin.besluit];
  const fase = computeFase(proeftuin, vandaag);
  if (fase === 'gepland') return `begint over ${formatDagen(countDays(vandaag, proeftuin.start))}`;
  if (fase === 'wacht') return 'wacht op een besluit';
  const { week, van } = computeWeek(proeftuin, vandaag);
  return `week ${week} van ${van}`;
}

/** The same beside a badge that already says that it waits: "al 6 dagen voorbij"; undefined once it is decided. */
export function formatTermijn(proeftuin: Looptijd, vandaag: string): string | undefined {
  const fase = computeFase(proeftuin, vandaag);
  if (fase === 'besloten') return undefined;
  return fase === 'wacht'
    ? `al ${formatDagen(countDays(proeftuin.eind, vandaag))} voorbij`
    : formatVoortgang(proeftuin, vandaag);
}

/** What is wrong with a start and an end together: a sentence for the end, or undefined when they fit. */
export function findLooptijdFout(start: string, eind: string): string | undefined {
  if (eind < start) return 'Kies een laatste dag die niet voor de eerste dag ligt.';
  const grens = `${Number(start.slice(0, 4)) + MAX_JAREN}${start.slice(4)}`;
  if (eind > grens) return `Houd de proeftuin korter dan ${MAX_JAREN} jaar. Begin kleiner als dat niet lukt.`;
  return undefined;
}

const STAPPEN: Record<Besluitsoort, string> = {
  stoppen: 'De proef is klaar. We stoppen ermee.',
  aanpassen: 'De proef is klaar. We passen de aanpak aan en gaan verder.',
  opschalen: 'De proef is klaar. We gaan dit op meer plekken doen.',
};

/** The reason fits in the step of a knelpunt, so that whoever gave a signal reads all of it. */
export const MAX_REDEN = 450;

/** The decision as whoever gave a signal reads it: no names, at most 600 characters. */
export function renderBesluitstap(besluit: Besluitsoort, reden: string): string {
  const waarom = reden.trim();
  return `${STAPPEN[besluit]} Dit is de reden: ${waarom}${/[.?!]$/.test(waarom) ? '' : '.'}`;
}

/** The last day on which something counts as nearly over. */
export const computeGrens = (vandaag: string): string => addDays(vandaag, BIJNA_VOORBIJ);
