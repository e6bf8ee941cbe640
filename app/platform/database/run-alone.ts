import pg from 'pg';

/** Runs something that only one process of an installation may do at a time, as the owner of the tables; another waits. */
export async function runAlone<T>(owner: pg.ClientConfig, run: () => Promise<T>): Promise<T> {
  const client = new pg.Client(owner);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(4714)');
    return await run();
  } finally {
    await client.end();
  }
}
