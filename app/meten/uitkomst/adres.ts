import type { Kant } from './web.ts';

/** What the address of the page says: keys of perspectieven, a kant, numbers of other waves. */
export type Adreskeuze = { p: readonly string[]; kant: Kant; golf: readonly number[] };

/** The address of the results of a meting with this choice; `ending` (.csv) gives the same as a file. */
export function formatAdres(id: string, { p, kant, golf }: Adreskeuze, ending = ''): string {
  const query = new URLSearchParams([
    ...p.map((key) => ['p', key]),
    ...(kant === 'beide' ? [] : [['kant', kant]]),
    ...golf.map((number) => ['golf', String(number)]),
  ]).toString();
  return `/metingen/${id}/uitkomst${ending}${query === '' ? '' : `?${query}`}`;
}
