import type { Telling } from './tellen.ts';

/**
 * What was counted when results were opened, and what follows from it, stays the same: it is kept in memory, so that a page is not
 * counted again for each of its readers. Which groepen someone may read is no part of this: that is asked of the database each time.
 */
export type Geheugen = {
  /** Counts that were kept with this key; undefined when there are none. */
  findTellingen: (key: string) => readonly Telling[] | undefined;
  recordTellingen: (key: string, tellingen: readonly Telling[]) => void;
  /** What follows from these counts together: computed once for `key`, which tells all else it depends on. */
  computeOnce: <T>(tellingen: readonly (readonly Telling[])[], key: string, compute: () => T) => T;
};

/** So much that was computed is kept, of all metingen together. */
const COMPUTED = 150;

/** Drops what was kept first until `fits`. */
function removeOldest<T>(entries: Map<string, T>, fits: () => boolean, remove: (entry: T) => void): void {
  for (const [key, entry] of entries) {
    if (fits()) return;
    entries.delete(key);
    remove(entry);
  }
}

/** A memory of at most so many counts. */
export function createGeheugen(most: number): Geheugen {
  const entries = new Map<string, readonly Telling[]>();
  const names = new WeakMap<readonly Telling[], number>();
  const computed = new Map<string, unknown>();
  let [size, last] = [0, 0];
  const nameOf = (tellingen: readonly Telling[]) => {
    const name = names.get(tellingen) ?? (last += 1);
    names.set(tellingen, name);
    return name;
  };
  return {
    findTellingen: (key) => entries.get(key),
    recordTellingen: (key, tellingen) => {
      size += tellingen.length - (entries.get(key)?.length ?? 0);
      entries.delete(key);
      entries.set(key, tellingen);
      removeOldest(
        entries,
        () => size <= most,
        (entry) => (size -= entry.length),
      );
    },
    computeOnce: <T>(tellingen: readonly (readonly Telling[])[], key: string, compute: () => T) => {
      const name = `${tellingen.map(nameOf).join()} ${key}`;
      if (computed.has(name)) return computed.get(name) as T;
      const made = compute();
      computed.set(name, made);
      removeOldest(
        computed,
        () => computed.size <= COMPUTED,
        () => {},
      );
      return made;
    },
  };
}
