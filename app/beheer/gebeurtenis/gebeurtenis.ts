/** What happened, in words: `knelpunt-aangemaakt` is "Knelpunt aangemaakt". */
export function formatSoort(soort: string): string {
  const words = soort.replaceAll('-', ' ').replace('beeindigd', 'beëindigd').replace('geeindigd', 'geëindigd');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Signing in and out: left out of the log as long as nobody asks for it. */
export const isSessie = (soort: string): boolean => soort.startsWith('sessie-');

/** The last twelve characters of a pseudonym: enough to see that two things were done by the same one. */
export const formatPseudoniem = (pseudoniem: string): string => pseudoniem.slice(-12);
