import pg from 'pg';

/** One message to the database, as the product sends it. */
export type Statement = { text: string; values: unknown[] };

/** What is said to the database on all connections of this process while `run` runs, in its order: read from the driver itself. */
export async function recordSaid(run: () => Promise<unknown>): Promise<Statement[]> {
  const said: Statement[] = [];
  const { query } = pg.Client.prototype;
  const spied = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | Statement, unknown[] | undefined];
    if (typeof first === 'string') said.push({ text: first, values: Array.isArray(second) ? second : [] });
    else said.push({ text: first.text, values: first.values ?? [] });
    return Reflect.apply(query, this, args) as unknown;
  };
  pg.Client.prototype.query = spied as typeof query;
  try {
    await run();
  } finally {
    pg.Client.prototype.query = query;
  }
  return said;
}
