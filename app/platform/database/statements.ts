import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';

/** So often a text is sent before the database keeps its plan; so many plans a connection keeps, each some 0.1 MB; so many texts are counted. */
const OFTEN = 10;
const PLANS = 200;
const COUNTED = 2000;

/** Names for the texts that are sent often: the same on every connection. */
function createNames() {
  const [names, counts] = [new Map<string, string>(), new Map<string, number>()];
  return (text: string): string | undefined => {
    const name = names.get(text);
    if (name !== undefined || names.size >= PLANS) return name;
    const count = (counts.get(text) ?? 0) + 1;
    if (count < OFTEN) {
      if (counts.size >= COUNTED) counts.clear();
      counts.set(text, count);
      return undefined;
    }
    counts.delete(text);
    const made = `plan_${names.size + 1}`;
    names.set(text, made);
    return made;
  };
}

/** Gives every column of a table: a plan of before is refused once the table has one more. */
const ALL_COLUMNS = /(?:\.|,|\bselect|\bdistinct|\breturning)\s*\*/i;
/** Rows out of a list: the plan for a short list is a bad one for a long list, and a kept plan does not know how long it will be. */
const LIST = /\bunnest\s*\(/i;
/** Whether the plan of a text may be kept. */
export const hasPlan = (text: string): boolean => !ALL_COLUMNS.test(text) && !LIST.test(text);
/** How the database refuses a plan of before a table changed: its columns are others, or what it asks cannot be asked any more. */
const isStalePlan = ({ code = '' }: pg.DatabaseError) =>
  code === '0A000' || (code.startsWith('42') && code !== '42501');

/** Whether this is a session of the database itself: a pooler in between may give each transaction another one, without our plans. */
async function isDirect(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return 'processID' in client && client.processID === rows[0]?.pid;
}

async function openClient(
  client: pg.PoolClient,
  nameOf: (text: string) => string | undefined,
): Promise<PostgresPoolClient> {
  const direct = await isDirect(client);
  let isStale = false;
  const query = async (text: string, values: readonly unknown[]) => {
    const name = direct && values.length > 0 && hasPlan(text) ? nameOf(text) : undefined;
    try {
      return await client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
    } catch (error) {
      isStale ||= name !== undefined && error instanceof pg.DatabaseError && isStalePlan(error);
      throw error;
    }
  };
  const release = (isBroken = false) => client.release(isBroken || isStale);
  return { query: query as unknown as PostgresPoolClient['query'], release };
}

/**
 * The pool as the query builder asks it, whose connections let the database keep the plans of what is sent often: for a small question
 * making the plan, with the policies of its tables, costs more than answering it. Policies stay part of a plan, which is made again when
 * they, the role or a table change.
 */
export function createPlanPool(pool: pg.Pool): PostgresPool {
  const nameOf = createNames();
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const connect = async () => {
    const client = await pool.connect();
    const found = known.get(client);
    if (found) return found;
    try {
      const made = await openClient(client, nameOf);
      known.set(client, made);
      return made;
    } catch (error) {
      client.release(true);
      throw error;
    }
  };
  return { connect, end: () => pool.end(), options: pool.options };
}
