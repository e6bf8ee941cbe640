import { openClient } from './api.ts';

/** One page of the product, and who looks at it; `niemand` has not signed in. */
export type Route = { persoon: string; path: string; status?: number };

/** These pages, for this person. */
export const of = (persoon: string, ...paths: string[]): Route[] => paths.map((path) => ({ persoon, path }));

/** The id of the first record in a list of the API. */
export async function firstId(url: string, persoon: string, list: string): Promise<string> {
  const { resultaten } = (await (await openClient(url, persoon)).get(list)).body as { resultaten: { id: string }[] };
  const [first] = resultaten;
  if (first === undefined) throw new Error(`${list} is empty for ${persoon}`);
  return first.id;
}
