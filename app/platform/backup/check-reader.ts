import pg from 'pg';

import { StartError } from '../config/index.ts';

/**
 * Refuses a login that would see only some rows: a back-up of those rows would look whole, and nobody would notice. Throws a
 * StartError that names the setting, also when the server does not answer.
 */
export async function checkReader(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ free: boolean }>(
      'select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
    );
    if (rows[0]?.free === true) return;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new StartError(
      `BACKUP_DATABASE_URL: de database antwoordt niet${code}. Controleer adres, naam en wachtwoord, en voer scripts/backup-role.sql uit.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => {});
  }
  throw new StartError('BACKUP_DATABASE_URL moet een login zijn met BYPASSRLS. Anders ontbreken er gegevens.');
}
