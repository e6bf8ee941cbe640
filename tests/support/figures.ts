import { type Bounds, computeBounds, createSystem, isFixed, isSolution, type Sum, type System } from './attacker.ts';

/** A set of groups: a number with a bit for each. */
export type Groups = number;
export const listBits = (groups: Groups): number[] => {
  const bits: number[] = [];
  for (let i = 0; groups >> i > 0; i += 1) if ((groups >> i) & 1) bits.push(i);
  return bits;
};

/** How often each sheet counts. */
export type Counter = ArrayLike<number>;
/** A published total over groups; of one name each group counts in one way. */
export type Figure = { name: string; over: Groups; total: number; counterOf: (group: number) => Counter };
export type Secret = { over: Groups; counter: Counter };
/** `people` holds of each group the number of the sheet of each person; `limits` what is known to be at most so much. */
export type Case = {
  sheets: number;
  people: readonly (readonly number[])[];
  figures: readonly Figure[];
  limits: readonly { over: Groups; counter: Counter; most: number }[];
  secrets: readonly Secret[];
};

export const sumOver = (people: Iterable<number>, counter: Counter): number => {
  let sum = 0;
  for (const sheet of people) sum += counter[sheet] ?? 0;
  return sum;
};

/** Takes from every figure those that lie wholly within it, as a reader with a pencil would; what is left tells the same. */
function subtract(figures: readonly Figure[]): Figure[] {
  return [...Map.groupBy(figures, ({ name }) => name).values()].flatMap((own) => {
    const rows: Figure[] = [];
    for (const figure of own.toSorted((one, two) => listBits(one.over).length - listBits(two.over).length)) {
      let { over, total } = figure;
      for (const row of rows) {
        if ((row.over & over) !== row.over) continue;
        over &= ~row.over;
        total -= row.total;
      }
      if (over !== 0) rows.push({ ...figure, over, total });
    }
    return rows;
  });
}

/** Sets of groups that figures tie together, so that each can be solved by itself. */
function listTied(sets: readonly Groups[]): Groups[] {
  let tied: Groups[] = [];
  for (const set of sets) {
    const touched = tied.filter((one) => one & set);
    tied = [...tied.filter((one) => !(one & set)), touched.reduce((all, one) => all | one, set)];
  }
  return tied;
}

type Block = {
  groups: number[];
  secrets: readonly Secret[];
  sheets: number;
  /** The unknowns: of each group how many handed in each sheet, then the secrets, then what has a limit. */
  truth: Int32Array;
  system: System;
  /** What the figures say of each of the first unknowns: where this is the same, one sheet may be the other. */
  marks: Float64Array;
};

type Term = { unknowns: number[]; factors: number[] };

/** The sums that tie these groups: how many answered of each, what is published, and every secret as an unknown of its own. */
function createBlock({ sheets, people, limits, secrets }: Case, figures: readonly Figure[], tied: Groups): Block {
  const groups = listBits(tied);
  const sizeOf = (group: number) => people[group]?.length ?? 0;
  const high = groups.flatMap((group) => Array.from({ length: sheets }, () => sizeOf(group)));
  const term = (over: Groups, counterOf: (group: number) => Counter): Term => {
    const unknowns: number[] = [];
    const factors: number[] = [];
    groups.forEach((group, i) => {
      if (!((over >> group) & 1)) return;
      const counter = counterOf(group);
      for (let sheet = 0; sheet < sheets; sheet += 1) {
        if (!counter[sheet]) continue;
        unknowns.push(i * sheets + sheet);
        factors.push(counter[sheet] ?? 0);
      }
    });
    return { unknowns, factors };
  };
  const everyone = new Int8Array(sheets).fill(1);
  const sums: Sum[] = groups.map((group) => ({ ...term(1 << group, () => everyone), total: sizeOf(group) }));
  const marks = new Float64Array(high.length);
  for (const { over, total, counterOf } of figures) {
    if (!(over & tied)) continue;
    const own = term(over, counterOf);
    const mark = Math.sin(sums.length + 1);
    own.unknowns.forEach((unknown, i) => (marks[unknown] = (marks[unknown] ?? 0) + mark * (own.factors[i] ?? 0)));
    sums.push({ ...own, total });
    // A figure of nearly everyone says at once who are not in it.
    const others = listBits(over).reduce((sum, group) => sum + sizeOf(group), 0) - total;
    if (others >= total || own.factors.some((factor) => factor > 1)) continue;
    const rest = term(over, (group) =>
      Array.from({ length: sheets }, (_, sheet) => 1 - (counterOf(group)[sheet] ?? 0)),
    );
    sums.push({ ...rest, total: others });
  }
  const within = <T extends { over: Groups }>(each: readonly T[]) => each.filter(({ over }) => (over & tied) === over);
  const own = within(secrets);
  const truth = new Int32Array(high.length + own.length + within(limits).length);
  groups.forEach((group, i) => {
    for (const sheet of people[group] ?? []) truth[i * sheets + sheet] = (truth[i * sheets + sheet] ?? 0) + 1;
  });
  for (const { over, counter, most = 10_000 } of [
    ...own.map((secret) => ({ ...secret, most: 10_000 })),
    ...within(limits),
  ]) {
    const { unknowns, factors } = term(over, () => counter);
    truth[high.length] = unknowns.reduce((sum, unknown, i) => sum + (factors[i] ?? 0) * (truth[unknown] ?? 0), 0);
    sums.push({ unknowns: [...unknowns, high.length], factors: [...factors, -1], total: 0, defines: high.length });
    // The same from each other side: how far it is from everyone counting so often.
    const size = listBits(over).reduce((sum, group) => sum + sizeOf(group), 0);
    for (const often of new Set(Array.from(counter).filter((times) => times > 0))) {
      const far = term(over, () => Array.from(counter, (times) => often - times));
      sums.push({ unknowns: [...far.unknowns, high.length], factors: [...far.factors, 1], total: often * size });
    }
    high.push(most);
  }
  return { groups, secrets: own, sheets, truth, system: createSystem(high, sums), marks };
}

export type Verdict = { secret: Secret; verdict: 'free' | 'fixed' | 'unknown' };

/**
 * Decides of every secret whether the published figures leave it one value. Free is proven by other people who give the same figures;
 * fixed by the bounds that follow, or because all was tried; 'unknown' when that takes more than so many steps. Throws when the
 * figures are not those of the people.
 */
export function attack(all: Case, steps: number): Verdict[] {
  const figures = subtract(all.figures);
  const sets = [...figures, ...all.secrets, ...all.limits].map(({ over }) => over);
  return listTied(sets)
    .filter((tied) => all.secrets.some(({ over }) => (over & tied) === over))
    .flatMap((tied) => decide(createBlock(all, figures, tied), steps));
}

function decide(block: Block, steps: number): Verdict[] {
  const { system, secrets, truth, marks } = block;
  if (!isSolution(system, truth)) throw new Error('The figures are not those of these people.');
  const free = new Set<number>();
  let bounds: Bounds | null = null;
  return secrets.map((secret, i) => {
    const other = free.has(i) ? null : findOther(block, secret);
    if (other) secrets.forEach((_, j) => other[marks.length + j] !== truth[marks.length + j] && free.add(j));
    if (free.has(i)) return { secret, verdict: 'free' };
    bounds ??= computeBounds(system);
    if (!bounds) throw new Error('Nothing fits these figures.');
    const fixed = isFixed(system, bounds, marks.length + i, { truth, steps });
    return { secret, verdict: fixed === 'unknown' ? 'unknown' : fixed ? 'fixed' : 'free' };
  });
}

type Change = readonly [unknown: number, by: number];

/** Who changes the secret and no figure: someone who handed in another sheet, or changed places with someone outside. */
function* listChanges({ groups, sheets, truth, marks }: Block, { over, counter }: Secret): Generator<Change[]> {
  for (const [i, group] of groups.entries()) {
    if (!((over >> group) & 1)) continue;
    for (let sheet = 0; sheet < sheets; sheet += 1) {
      const here = i * sheets + sheet;
      if (truth[here] === 0) continue;
      for (let to = 0; to < sheets; to += 1) {
        if (counter[to] === counter[sheet]) continue;
        const own = i * sheets + to;
        if (marks[here] === marks[own])
          yield [
            [here, -1],
            [own, 1],
          ];
        for (const [j, outside] of groups.entries()) {
          const there = j * sheets + to;
          const back = j * sheets + sheet;
          if ((over >> outside) & 1 || truth[there] === 0) continue;
          if (marks[there] === marks[own] && marks[here] === marks[back]) {
            yield [
              [here, -1],
              [own, 1],
              [there, -1],
              [back, 1],
            ];
          }
        }
      }
    }
  }
}

/** Other people who give the same figures and another secret; null when a change of one or two of them does not. */
function findOther(block: Block, secret: Secret): Int32Array | null {
  for (const changes of listChanges(block, secret)) {
    const other = block.truth.slice();
    for (const [unknown, by] of changes) move(other, block.system, unknown, by);
    if (isSolution(block.system, other)) return other;
  }
  return null;
}

/** One more or less of an unknown, and of all that is derived from it. */
function move(values: Int32Array, { sums, sumsOf }: System, unknown: number, by: number): void {
  values[unknown] = (values[unknown] ?? 0) + by;
  for (const row of sumsOf[unknown] ?? []) {
    const sum = sums[row];
    if (sum?.defines === undefined) continue;
    const factor = sum.factors[sum.unknowns.indexOf(unknown)] ?? 0;
    values[sum.defines] = (values[sum.defines] ?? 0) + by * factor;
  }
}
