import type { Actor } from '../../app/platform/database/index.ts';
import { GUARDS } from './guards.ts';
import { listOf, type Opened, type Row, type World } from './rules.ts';
import type { Who } from './terms.ts';

const WORD = /zq[0-9a-z]{4}q/g;

export type Words = ReadonlyMap<string, readonly { table: string; row: Row }[]>;

/** In which rows each word of the world stands. */
export function indexWords(world: World): Words {
  const found = new Map<string, { table: string; row: Row }[]>();
  for (const [table, rows] of Object.entries(world.rows)) {
    for (const row of rows) {
      for (const [word] of JSON.stringify(row).matchAll(WORD)) {
        found.set(word, [...(found.get(word) ?? []), { table, row }]);
      }
    }
  }
  return found;
}

/** Words in an answer that stand in no row which this person may read by what they opened: each is a leak. */
export const listLeaks = (
  world: World,
  words: Words,
  actor: Actor,
  openings: readonly Opened[],
  text: string,
): string[] =>
  listShut(
    [undefined, ...openings].map((opened) => ({ world, actor, opened })),
    words,
    text,
  );

/** The same for all the ways in which one person came to what they read. */
function listShut(ways: readonly Who[], words: Words, text: string): string[] {
  const gemeente = ways[0]?.actor.gemeente;
  return [...new Set(text.match(WORD))].flatMap((word) => {
    const places = words.get(word) ?? [];
    const isOpen = places.some(
      ({ table, row }) => row['gemeente_id'] === gemeente && ways.some((who) => GUARDS[table]?.read?.(who, row)),
    );
    const one = places.find(({ row }) => row['gemeente_id'] === gemeente);
    return isOpen
      ? []
      : [
          `${word} of ${one?.table}, for ${listOf(one?.row['zichtbaar_voor']).join(' ')} ${String(one?.row['sleutel'])}`,
        ];
  });
}
