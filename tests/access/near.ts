import type { Ask } from './decide.ts';
import { openAs, openByCode, type Row, type World } from './rules.ts';
import type { Who } from './terms.ts';

/** What the rules say that someone opened. */
export const whoOf = (world: World, { actor, asked, code }: Ask): Who => ({
  world,
  actor,
  code,
  opened: code === undefined ? openAs(world, actor, asked) : openByCode(world, actor, code, new Date()),
});

/** Whether a row is of the huishouden that was asked for, or of one that turned out to be the same. */
export function isNear({ rows }: World, { asked }: Ask, table: string, row: Row): boolean {
  const id = row[table === 'huishoudens' ? 'id' : 'huishouden_id'];
  return (
    id === asked.huishouden ||
    (rows['huishoudens'] ?? []).some((one) => one['id'] === id && one['samengevoegd_met'] === asked.huishouden)
  );
}
