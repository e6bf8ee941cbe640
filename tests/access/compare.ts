import type { Actor } from '../../app/platform/database/index.ts';
import type { Column } from './catalogue.ts';
import { addEach, type Answer, type Ask, changeAll, type Desk, nameRow, readKeys, removeAll } from './decide.ts';
import { GUARDS } from './guards.ts';
import type { Random } from './random.ts';
import type { Row, World } from './rules.ts';
import type { Guard, Who } from './terms.ts';

type Asking = { actor: Actor };

/** Everything of a wing in a database, as it stands there, and how it is judged who asks. */
export type Court<A extends Asking = Ask> = World & {
  random: Random;
  columns: Readonly<Record<string, Column[]>>;
  /** What a row is called by, per table. */
  keys: Readonly<Record<string, string[]>>;
  /** The names of all rows. */
  names: ReadonlySet<string>;
  /** Someone, a huishouden or meting, and a gemeente that nobody has anything to do with. */
  strangers: { person: string; huishouden: string; gemeente: string };
  whoOf: (ask: A) => Who;
  /** Whether a row is about what was asked for. */
  isNear: (ask: A, table: string, row: Row) => boolean;
};

/** One place where the database decided otherwise than the rules. */
export type Difference<A = Ask> = {
  kind: 'leak' | 'refusal' | 'other';
  table: string;
  act: string;
  row: string;
  ask: A;
};

/** How many decisions were laid beside each other, near (the huishouden that was asked for) and elsewhere, and where they differ. */
export type Tally<A = Ask> = { near: Map<string, number>; elsewhere: number; differences: Difference<A>[] };
export const createTally = <A = Ask>(): Tally<A> => ({ near: new Map(), elsewhere: 0, differences: [] });

const guardOf = (table: string): Guard => {
  const guard = GUARDS[table];
  if (!guard) throw new Error(`guards.ts does not say who may do what with ${table}`);
  return guard;
};

const sameGemeente = ({ actor }: Who, row: Row) => row['gemeente_id'] === actor.gemeente;

const remembered = new WeakMap<Asking, Map<string, Answer>>();

/** What the rules say about one ask, found out once. */
function remember(ask: Asking, name: string, find: () => Answer): Answer {
  const known = remembered.get(ask) ?? new Map<string, Answer>();
  remembered.set(ask, known);
  const answer = known.get(name) ?? find();
  known.set(name, answer);
  return answer;
}

/** Rows for which the rules say yes. */
function listAllowed<A extends Asking>(world: Court<A>, ask: A, table: string, test: Guard[keyof Guard]): Set<string> {
  const who = world.whoOf(ask);
  const rows = world.rows[table] ?? [];
  const keys = world.keys[table] ?? [];
  return new Set(rows.filter((row) => sameGemeente(who, row) && test?.(who, row)).map((row) => nameRow(keys, row)));
}

function count<A extends Asking>(world: Court<A>, ask: A, table: string, act: string, tally: Tally<A>): void {
  const rows = world.rows[table] ?? [];
  const near = rows.filter((row) => world.isNear(ask, table, row)).length;
  tally.near.set(`${table} ${act}`, (tally.near.get(`${table} ${act}`) ?? 0) + near);
  tally.elsewhere += rows.length - near;
}

type Place<A extends Asking> = { world: Court<A>; ask: A; table: string; act: string; tally: Tally<A> };

/** Lays what the database reached beside what the rules allow. Rows that were made meanwhile (the trace itself) are none of the world. */
function compareSets<A extends Asking>(
  { world, ask, table, act, tally }: Place<A>,
  allowed: Answer,
  reached: Answer,
): void {
  count(world, ask, table, act, tally);
  const add = (kind: Difference<A>['kind'], row: string) => tally.differences.push({ kind, table, act, row, ask });
  if (!(allowed instanceof Set) || !(reached instanceof Set)) {
    if (allowed !== reached)
      add(allowed === 'refused' ? 'leak' : 'refusal', reached instanceof Set ? 'all' : JSON.stringify(reached));
    return;
  }
  for (const row of reached)
    if (!allowed.has(row) && (table !== 'inzageregels' || world.names.has(row))) add('leak', row);
  for (const row of allowed) if (!reached.has(row)) add('refusal', row);
}

export async function compareReads<A extends Asking>(
  desk: Desk,
  world: Court<A>,
  ask: A,
  tally: Tally<A>,
  tables = Object.keys(world.keys),
): Promise<void> {
  const found = await readKeys(desk, Object.fromEntries(tables.map((table) => [table, world.keys[table] ?? []])));
  for (const table of tables) {
    const place = { world, ask, table, act: 'read', tally };
    const allowed = remember(ask, `read ${table}`, () => listAllowed(world, ask, table, guardOf(table).read));
    compareSets(place, allowed, found.get(table) ?? new Set());
  }
}

/** Tables whose rows can all go to one other meting without being the same row twice. */
const MOVABLE: ReadonlySet<string> = new Set([
  'metinggroepen',
  'antwoordconcepten',
  'antwoorden',
  'antwoordtoelichtingen',
  'verbeteracties',
  'interviews',
  'rapporten',
]);

/** Changes that say something: those that hold the row where it is, that hand it to another, that move it out of reach. */
function listChanges<A extends Asking>(world: Court<A>, table: string, { actor }: A): Row[] {
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
  // Who reads a count can change; the count cannot.
  if (table === 'tellingen') return [{ lezers: [] }, { aantal: 1 }];
  const changes: Row[] = [{ gemeente_id: actor.gemeente }];
  const names = new Set(world.columns[table]?.map(({ name }) => name));
  // One regie at a time runs in a huishouden: not all of them can go to one other.
  if (names.has('huishouden_id') && table !== 'regies') changes.push({ huishouden_id: world.strangers.huishouden });
  if (names.has('zichtbaar_voor')) changes.push({ zichtbaar_voor: [world.strangers.person] });
  for (const name of ['begeleider_id', 'eigenaar_id']) if (names.has(name)) changes.push({ [name]: other });
  if (MOVABLE.has(table)) changes.push({ meting_id: world.strangers.huishouden });
  return changes;
}

/** What the rules say comes of a change: the rows it reaches, or that it may not be left like that. */
function expectChange<A extends Asking>(world: Court<A>, who: Who, table: string, change: Row): Answer {
  const { change: find, leave = find } = guardOf(table);
  if (!find || 'aantal' in change) return 'refused';
  const rows = (world.rows[table] ?? []).filter((row) => sameGemeente(who, row) && find(who, row));
  const left = rows.every((row) => sameGemeente(who, { ...row, ...change }) && leave?.(who, { ...row, ...change }));
  return left ? new Set(rows.map((row) => nameRow(world.keys[table] ?? [], row))) : 'refused';
}

export async function compareChanges<A extends Asking>(
  desk: Desk,
  world: Court<A>,
  ask: A,
  tally: Tally<A>,
  table: string,
  isShort = false,
): Promise<void> {
  const changes = listChanges(world, table, ask);
  for (const change of isShort ? changes.slice(0, 1) : changes) {
    const reached = await changeAll(desk, table, world.keys[table] ?? [], change);
    const expected = remember(ask, `change ${table} ${JSON.stringify(change)}`, () =>
      expectChange(world, world.whoOf(ask), table, change),
    );
    compareSets({ world, ask, table, act: 'change', tally }, expected, reached);
  }
}

export async function compareRemovals<A extends Asking>(
  desk: Desk,
  world: Court<A>,
  ask: A,
  tally: Tally<A>,
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
function listVariants<A extends Asking>(world: Court<A>, table: string, row: Row, { actor }: A): Row[] {
  const key = world.keys[table]?.[1] ?? 'id';
  const fresh = key === 'meting_id' ? row : { ...row, [key]: world.random.id() };
  const person = ['regisseur_id', 'wie_id', 'medewerker_id', 'vrager_id', 'gemaakt_door'].find((name) => name in row);
  const mine = person && actor.persoon ? [{ ...fresh, [person]: actor.persoon }] : [];
  const team = 'team_id' in row && actor.teams[0] ? mine.map((one) => ({ ...one, team_id: actor.teams[0] ?? '' })) : [];
  const audience = ['zichtbaar_voor', 'voor'].filter((name) => name in row);
  const strange = audience.map((name) => ({ ...fresh, [name]: [world.strangers.person] }));
  return [fresh, ...mine, ...team, ...strange];
}

export async function compareAdditions<A extends Asking>(
  desk: Desk,
  world: Court<A>,
  ask: A,
  tally: Tally<A>,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const { add } = guardOf(table);
  const who = world.whoOf(ask);
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
