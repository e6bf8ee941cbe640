import pg from 'pg';

import { StartError } from '../config/index.ts';

/**
 * Holds the embedded cluster behind `socket` with a session lock: a second wall behind the lock on the folder, and the
 * first to notice when PostgreSQL goes away, for then `onLost` is called. Waits `wait` ms for the session of a process
 * that was killed to end. Throws a StartError when another process keeps holding it.
 */
export async function openGuard(
  socket: string,
  onLost: () => void,
  wait = 3_000,
): Promise<{ close: () => Promise<void> }> {
  const client = new pg.Client({ host: socket, user: 'eigenaar', database: 'postgres', keepAlive: true });
  let isClosing = false;
  const end = () => {
    if (!isClosing) onLost();
    isClosing = true;
  };
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`set lock_timeout = ${wait}`);
    await client.query('select pg_advisory_lock(4713)');
  } catch (error) {
    await client.end();
    if (error instanceof pg.DatabaseError && error.code === '55P03') {
      throw new StartError(
        'Een andere Bondgenoot gebruikt deze database. Stop die eerst, of kies met DATA_DIR een andere map.',
      );
    }
    throw error;
  }
  // Every loss of the connection ends in this event.
  client.on('end', end);
  return {
    close: async () => {
      isClosing = true;
      await client.end();
    },
  };
}
