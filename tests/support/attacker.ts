/**
 * Whoever reads all published figures and solves them: whole numbers within bounds, tied by sums. Decides exactly whether what is
 * known leaves an unknown more than one value, so that a test can say that it does.
 */
export type Sum = {
  readonly unknowns: readonly number[];
  readonly factors: readonly number[];
  readonly total: number;
  /** The unknown that is nothing but this sum of the others. */
  readonly defines?: number;
};
export type Bounds = { low: Int32Array; high: Int32Array };
export type System = Bounds & { sums: readonly Sum[]; sumsOf: readonly (readonly number[])[] };

export function createSystem(high: readonly number[], sums: readonly Sum[]): System {
  const sumsOf: number[][] = high.map(() => []);
  sums.forEach(({ unknowns }, row) => {
    for (const unknown of unknowns) sumsOf[unknown]?.push(row);
  });
  return { low: new Int32Array(high.length), high: Int32Array.from(high), sums, sumsOf };
}

/** Narrows the bounds of the unknowns of one sum; false when it cannot be reached. Adds what changed. */
function narrowSum({ unknowns, factors, total }: Sum, { low, high }: Bounds, changed: number[]): boolean {
  let least = 0;
  let most = 0;
  for (let i = 0; i < unknowns.length; i += 1) {
    const unknown = unknowns[i] ?? 0;
    const factor = factors[i] ?? 0;
    least += factor * (factor > 0 ? (low[unknown] ?? 0) : (high[unknown] ?? 0));
    most += factor * (factor > 0 ? (high[unknown] ?? 0) : (low[unknown] ?? 0));
  }
  if (least > total || most < total) return false;
  if (least === most) return true;
  for (let i = 0; i < unknowns.length; i += 1) {
    const unknown = unknowns[i] ?? 0;
    const factor = factors[i] ?? 0;
    const [from, to] = [low[unknown] ?? 0, high[unknown] ?? 0];
    if (from === to) continue;
    const up = (total - least) / factor;
    const down = (total - most) / factor;
    const highest = Math.floor(factor > 0 ? from + up : from + down);
    const lowest = Math.ceil(factor > 0 ? to + down : to + up);
    if (highest >= to && lowest <= from) continue;
    if (highest < to) high[unknown] = highest;
    if (lowest > from) low[unknown] = lowest;
    if ((low[unknown] ?? 0) > (high[unknown] ?? 0)) return false;
    changed.push(unknown);
    // The bounds of before still hold for the others, as they are wider.
  }
  return true;
}

/** Narrows until nothing changes any more; false when no solution is left. `rows`: which sums to begin with. */
function narrow(system: System, bounds: Bounds, rows: Iterable<number>): boolean {
  const waiting = new Set(rows);
  const changed: number[] = [];
  for (const row of waiting) {
    waiting.delete(row);
    changed.length = 0;
    const sum = system.sums[row];
    if (sum && !narrowSum(sum, bounds, changed)) return false;
    for (const unknown of changed) for (const next of system.sumsOf[unknown] ?? []) waiting.add(next);
  }
  return true;
}

/** The bounds that follow without trying; null when nothing fits. */
export function computeBounds(system: System): Bounds | null {
  const bounds = { low: system.low.slice(), high: system.high.slice() };
  return narrow(system, bounds, system.sums.keys()) ? bounds : null;
}

type Search = { system: System; truth: Int32Array; steps: number };

/** Whether there is a solution within these bounds, by trying all, what lies near the truth first; 'unknown' when the steps are used up. */
function hasSolution(search: Search, bounds: Bounds): boolean | 'unknown' {
  const { system, truth } = search;
  let open = -1;
  for (let i = 0; i < bounds.low.length; i += 1) {
    const room = (bounds.high[i] ?? 0) - (bounds.low[i] ?? 0);
    if (room > 0 && (open < 0 || room < (bounds.high[open] ?? 0) - (bounds.low[open] ?? 0))) open = i;
  }
  if (open < 0) return true;
  const low = bounds.low[open] ?? 0;
  const high = bounds.high[open] ?? 0;
  const near = Math.min(Math.max(truth[open] ?? 0, low), high);
  for (let turn = 0; turn <= 2 * (high - low) + 1; turn += 1) {
    const value = turn % 2 === 0 ? near + turn / 2 : near - (turn + 1) / 2;
    if (value < low || value > high) continue;
    search.steps -= 1;
    if (search.steps < 0) return 'unknown';
    const next = { low: bounds.low.slice(), high: bounds.high.slice() };
    next.low[open] = value;
    next.high[open] = value;
    const result = narrow(system, next, system.sumsOf[open] ?? []) && hasSolution(search, next);
    if (result !== false) return result;
  }
  return false;
}

/** Whether the unknown can only be what it is in `truth`: no solution has less, and none has more. */
export function isFixed(
  system: System,
  bounds: Bounds,
  unknown: number,
  { truth, steps }: { truth: Int32Array; steps: number },
): boolean | 'unknown' {
  const search = { system, truth, steps };
  const own = truth[unknown] ?? 0;
  const sides = [
    { from: bounds.low[unknown] ?? 0, to: own - 1 },
    { from: own + 1, to: bounds.high[unknown] ?? 0 },
  ];
  let fixed: boolean | 'unknown' = true;
  for (const { from, to } of sides) {
    if (from > to) continue;
    const side = { low: bounds.low.slice(), high: bounds.high.slice() };
    side.low[unknown] = from;
    side.high[unknown] = to;
    const found = narrow(system, side, system.sumsOf[unknown] ?? []) && hasSolution(search, side);
    if (found === true) return false;
    if (found === 'unknown') fixed = 'unknown';
  }
  return fixed;
}

/** Whether these values keep all bounds and sums. */
export function isSolution({ sums, low, high }: System, values: Int32Array): boolean {
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    if (value < (low[i] ?? 0) || value > (high[i] ?? 0)) return false;
  }
  for (const { unknowns, factors, total } of sums) {
    let sum = 0;
    for (let i = 0; i < unknowns.length; i += 1) sum += (factors[i] ?? 0) * (values[unknowns[i] ?? 0] ?? 0);
    if (sum !== total) return false;
  }
  return true;
}
