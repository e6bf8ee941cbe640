/** What happened, in words: `knelpunt-aangemaakt` is "Knelpunt aangemaakt". */
export function formatSoort(soort: string): string {
  const words = soort.replaceAll('-', ' ').replace('beeindigd', 'beëindigd').replace('geeindigd', 'geëindigd');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The last twelve characters of a pseudonym: enough to see that two things were done by the same one. */
export const formatPseudoniem = (pseudoniem: string): string => pseudoniem.slice(-12);
