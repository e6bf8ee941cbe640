/** Counts acts per key within a window, in memory only: nothing of it is stored or logged, and a restart forgets it. */
export type Limiet = {
  /** Whether this key has had all it may have in the window that ends at `nu` (milliseconds). */
  isVol: (key: string, nu?: number) => boolean;
  /** Counts one act of this key. */
  add: (key: string, nu?: number) => void;
};

/** At most `aantal` acts per key in any `minuten` minutes. */
export function createLimiet(aantal: number, minuten: number): Limiet {
  const acts = new Map<string, number[]>();
  const recent = (key: string, nu: number) => (acts.get(key) ?? []).filter((at) => at > nu - minuten * 60_000);
  let cleaned = 0;
  const clean = (nu: number) => {
    if (nu - cleaned < 60_000) return;
    cleaned = nu;
    for (const key of acts.keys()) if (recent(key, nu).length === 0) acts.delete(key);
  };
  return {
    isVol: (key, nu = Date.now()) => recent(key, nu).length >= aantal,
    add: (key, nu = Date.now()) => {
      clean(nu);
      acts.set(key, [...recent(key, nu), nu]);
    },
  };
}

/** Signalen per session, page and API together: more than anyone gives by hand. */
export const signaalLimiet = createLimiet(20, 10);
