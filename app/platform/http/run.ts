import type { Tx } from '../database/index.ts';
import { Problem } from '../problems/index.ts';
import type { Env } from './env.ts';

/**
 * The `run` of a request, on top of what runs a transaction as its actor. A Problem that comes back as a value is thrown
 * after the commit: what was refused leaves its trace.
 */
export const createRun =
  (transact: <T>(doel: string, run: (tx: Tx) => Promise<T>) => Promise<T>): Env['Variables']['run'] =>
  async <T>(doel: string, run: (tx: Tx) => Promise<T>) => {
    const result = await transact(doel, run);
    if (result instanceof Problem) throw result;
    return result as Exclude<T, Problem>;
  };
