import { Problem } from '../problems/index.ts';

/** Two at a time leave the other threads to files and the database. */
const AT_ONCE = 2;
/** About two seconds of work: who comes after that waits longer than a person does. */
const MAX_WAITING = 60;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs `work` when its turn comes: a few at a time, and no more than can be done. Throws 429 when the line is too long. */
export async function takeTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MAX_WAITING) {
      throw new Problem('te-vaak', 'Er melden zich nu heel veel mensen aan. Probeer het over een halve minuut weer.');
    }
    await new Promise<void>((resolve) => void waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
