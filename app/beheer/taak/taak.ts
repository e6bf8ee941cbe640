/** waits: not tried yet or later again; bezig; opnieuw: failed and will be tried again; mislukt: failed and given up. */
export const TAAKSTATUSSEN = ['mislukt', 'opnieuw', 'bezig', 'wacht'] as const;
export type Taakstatus = (typeof TAAKSTATUSSEN)[number];

/** Where a job stands, from what the queue says of it. */
export function computeStatus(taak: {
  bezig: boolean;
  misging: boolean;
  pogingen: number;
  hoogstens: number;
}): Taakstatus {
  if (taak.bezig) return 'bezig';
  if (taak.pogingen >= taak.hoogstens) return 'mislukt';
  return taak.misging ? 'opnieuw' : 'wacht';
}

/** A kind of job in words: as `namen` says, else from its key: `agenda-inlezen` is "Agenda inlezen". */
export function formatSoort(soort: string, namen: Readonly<Record<string, string>>): string {
  const naam = namen[soort];
  if (naam !== undefined) return naam;
  const words = soort.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
