import type { Column } from './catalogue.ts';
import { addEach, type Answer, type Ask, changeAll, type Desk, nameRow, readKeys, removeAll } from './decide.ts';
import { type Guard, GUARDS, type Who } from './guards.ts';
import { openAs, openByCode, type Row } from './rules.ts';
import type { TestWorld } from './world.ts';

/** One place where the database decided otherwise than the rules. */
export type Difference = { kind: 'leak' | 'refusal' | 'other'; table: string; act: string; row: string; ask: Ask };

/** How many decisions were laid beside each other, near (the huishouden that was asked for) and elsewhere, and where they differ. */
export type Tally = { near: Map<string, number>; elsewhere: number; differences: Difference[] };
export const createTally = (): Tally => ({ near: new Map(), elsewhere: 0, differences: [] });

const guardOf = (table: string): Guard => {
  const guard = GUARDS[table];
  if (!guard) throw new Error(`guards.ts does not say who may do what with ${table}`);
  return guard;
};

export const whoOf = (world: TestWorld, { actor, asked, code }: Ask): Who => ({
  world,
  actor,
  code,
  opened: code === undefined ? openAs(world, actor, asked) : openByCode(world, actor, code, new Date()),
});

const sameGemeente = ({ actor }: Who, row: Row) => row['gemeente_id'] === actor.gemeente;

const remembered = new WeakMap<Ask, Map<string, Answer>>();

/** What the rules say about one ask, found out once. */
function remember(ask: Ask, name: string, find: () => Answer): Answer {
  const known = remembered.get(ask) ?? new Map<string, Answer>();
  remembered.set(ask, known);
  const answer = known.get(name) ?? find();
  known.set(name, answer);
  return answer;
}

/** Rows for which the rules say yes. */
function listAllowed(world: TestWorld, ask: Ask, table: string, test: Guard[keyof Guard]): Set<string> {
  const who = whoOf(world, ask);
  const rows = world.rows[table] ?? [];
  const keys = world.keys[table] ?? [];
  return new Set(rows.filter((row) => sameGemeente(who, row) && test?.(who, row)).map((row) => nameRow(keys, row)));
}

function isNear(world: TestWorld, { asked }: Ask, table: string, row: Row): boolean {
  const id = row[table === 'huishoudens' ? 'id' : 'huishouden_id'];
  return (
    id === asked.huishouden ||
    world.houses.some((house) => house.id === id && house.row['samengevoegd_met'] === asked.huishouden)
  );
}

function count(world: TestWorld, ask: Ask, table: string, act: string, tally: Tally): void {
  const rows = world.rows[table] ?? [];
  const near = rows.filter((row) => isNear(world, ask, table, row)).length;
  tally.near.set(`${table} ${act}`, (tally.near.get(`${table} ${act}`) ?? 0) + near);
  tally.elsewhere += rows.length - near;
}

type Place = { world: TestWorld; ask: Ask; table: string; act: string; tally: Tally };

/** Lays what the database reached beside what the rules allow. Rows that were made meanwhile (the trace itself) are none of the world. */
function compareSets({ world, ask, table, act, tally }: Place, allowed: Answer, reached: Answer): void {
  count(world, ask, table, act, tally);
  const add = (kind: Difference['kind'], row: string) => tally.differences.push({ kind, table, act, row, ask });
  if (!(allowed instanceof Set) || !(reached instanceof Set)) {
    if (allowed !== reached)
      add(allowed === 'refused' ? 'leak' : 'refusal', reached instanceof Set ? 'all' : JSON.stringify(reached));
    return;
  }
  for (const row of reached)
    if (!allowed.has(row) && (table !== 'inzageregels' || world.names.has(row))) add('leak', row);
  for (const row of allowed) if (!reached.has(row)) add('refusal', row);
}

export async function compareReads(
  desk: Desk,
  world: TestWorld,
  ask: Ask,
  tally: Tally,
  tables = Object.keys(world.keys),
): Promise<void> {
  const found = await readKeys(desk, Object.fromEntries(tables.map((table) => [table, world.keys[table] ?? []])));
  for (const table of tables) {
    const place = { world, ask, table, act: 'read', tally };
    const allowed = remember(ask, `read ${table}`, () => listAllowed(world, ask, table, guardOf(table).read));
    compareSets(place, allowed, found.get(table) ?? new Set());
  }
}

/** Changes that say something: those that hold the row where it is, that hand it to another, that move it out of reach. */
function listChanges(world: TestWorld, table: string, { actor }: Ask): Row[] {
  const [me, other] = [actor.persoon ?? world.strangers.person, world.strangers.person];
  if (table === 'huishoudens') {
    const free = { opvolger_id: null, gevraagd_door_id: null, gevraagd_op: null, aanvoerder_id: null };
    return [
      ...[me, other].map((one) => ({ ...free, regisseur_id: one })),
      { ...free, regisseur_id: me, gemeente_id: world.strangers.gemeente },
    ];
  }
  if (table === 'koppelcodes') {
    const used = { gebruikt_door: me, gebruikt_op: '2026-01-01T00:00:00Z' };
    return [used, { ...used, gebruikt_door: other }, { ...used, gemeente_id: world.strangers.gemeente }];
  }
  const changes: Row[] = [{ gemeente_id: actor.gemeente }];
  const names = new Set(world.columns[table]?.map(({ name }) => name));
  if (names.has('huishouden_id')) changes.push({ huishouden_id: world.strangers.huishouden });
  if (names.has('zichtbaar_voor')) changes.push({ zichtbaar_voor: [world.strangers.person] });
  return changes;
}

/** What the rules say comes of a change: the rows it reaches, or that it may not be left like that. */
function expectChange(world: TestWorld, who: Who, table: string, change: Row): Answer {
  const { change: find, leave = find } = guardOf(table);
  if (!find) return 'refused';
  const rows = (world.rows[table] ?? []).filter((row) => sameGemeente(who, row) && find(who, row));
  const left = rows.every((row) => sameGemeente(who, { ...row, ...change }) && leave?.(who, { ...row, ...change }));
  return left ? new Set(rows.map((row) => nameRow(world.keys[table] ?? [], row))) : 'refused';
}

export async function compareChanges(
  desk: Desk,
  world: TestWorld,
  ask: Ask,
  tally: Tally,
  table: string,
  isShort = false,
): Promise<void> {
  const changes = listChanges(world, table, ask);
  for (const change of isShort ? changes.slice(0, 1) : changes) {
    const reached = await changeAll(desk, table, world.keys[table] ?? [], change);
    const expected = remember(ask, `change ${table} ${JSON.stringify(change)}`, () =>
      expectChange(world, whoOf(world, ask), table, change),
    );
    compareSets({ world, ask, table, act: 'change', tally }, expected, reached);
  }
}

export async function compareRemovals(
  desk: Desk,
  world: TestWorld,
  ask: Ask,
  tally: Tally,
  table: string,
): Promise<void> {
  const { remove } = guardOf(table);
  const place = { world, ask, table, act: 'remove', tally };
  const left = await removeAll(desk, table, world.keys[table] ?? []);
  if (!remove || !(left instanceof Set)) return compareSets(place, remove ? new Set() : 'refused', left);
  const gone = [...(world.rows[table] ?? [])]
    .map((row) => nameRow(world.keys[table] ?? [], row))
    .filter((name) => !left.has(name));
  compareSets(
    place,
    remember(ask, `remove ${table}`, () => listAllowed(world, ask, table, remove)),
    new Set(gone),
  );
}

const writable = (columns: readonly Column[]) => columns.map(({ name }) => name);

/** Rows as they stand, each with a new key, and some in the name of whoever asks, or meant for a stranger. */
function listVariants(world: TestWorld, table: string, row: Row, { actor }: Ask): Row[] {
  const fresh = { ...row, [world.keys[table]?.[1] ?? 'id']: world.random.id() };
  const person = ['regisseur_id', 'wie_id', 'medewerker_id', 'vrager_id', 'gemaakt_door'].find((name) => name in row);
  const mine = person && actor.persoon ? [{ ...fresh, [person]: actor.persoon }] : [];
  const team = 'team_id' in row && actor.teams[0] ? mine.map((one) => ({ ...one, team_id: actor.teams[0] ?? '' })) : [];
  const audience = ['zichtbaar_voor', 'voor'].filter((name) => name in row);
  const strange = audience.map((name) => ({ ...fresh, [name]: [world.strangers.person] }));
  return [fresh, ...mine, ...team, ...strange];
}

export async function compareAdditions(
  desk: Desk,
  world: TestWorld,
  ask: Ask,
  tally: Tally,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const { add } = guardOf(table);
  const who = whoOf(world, ask);
  const variants = rows.flatMap((row) => listVariants(world, table, row, ask));
  const may = await addEach(desk, table, writable(world.columns[table] ?? []), variants);
  const act = `${table} add`;
  tally.near.set(act, (tally.near.get(act) ?? 0) + variants.length);
  for (const [at, row] of variants.entries()) {
    const allowed = sameGemeente(who, row) && (add?.(who, row) ?? false);
    if (allowed === may[at]) continue;
    tally.differences.push({ kind: allowed ? 'refusal' : 'leak', table, act: 'add', row: JSON.stringify(row), ask });
  }
}
