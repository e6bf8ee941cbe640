/** Random choices that are the same for the same seed. */
export type Random = {
  /** From 0, below `size`. */
  below: (size: number) => number;
  chance: (share: number) => boolean;
  one: <T>(from: readonly T[]) => T;
  /** Some of them, at least one when there are any. */
  some: <T>(from: readonly T[]) => T[];
  id: () => string;
};

/** Mulberry32: small, and good enough to choose with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (size: number) => Math.floor(next() * size);
  const one = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('nothing to choose from');
    return from[below(from.length)] as T;
  };
  const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('');
  return {
    below,
    chance: (share) => next() < share,
    one,
    some: (from) => {
      const kept = from.filter(() => next() < 0.4);
      return kept.length > 0 || from.length === 0 ? kept : [one(from)];
    },
    id: () => `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`,
  };
}
