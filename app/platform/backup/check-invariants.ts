import pg from 'pg';

/** Something that is always true of the data: its name, and a query that answers with the rows for which it is not. */
export type Invariant = { readonly name: string; readonly query: string };

/**
 * The names of what is not true of the data, in order. `connection` is a login that row level security does not bind: what
 * it cannot see it cannot check.
 */
export async function checkInvariants(
  connection: pg.ClientConfig,
  invariants: readonly Invariant[],
): Promise<readonly string[]> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    const broken: string[] = [];
    for (const { name, query } of invariants) {
      const { rowCount } = await client.query(`select from (${query}) as broken limit 1`);
      if (rowCount !== 0) broken.push(name);
    }
    return broken;
  } finally {
    await client.end();
  }
}
