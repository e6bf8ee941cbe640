import { readFileSync } from 'node:fs';

import pg from 'pg';

import { readCsv } from '../app/platform/sheets/index.ts';

/**
 * Brings the list of the real gemeenten into the database, as its owner: every installation has it, demo or not.
 * What is there already stays, so it may run at every start.
 */
export async function loadGemeentelijst(owner: pg.ClientConfig): Promise<void> {
  const { rows } = readCsv(readFileSync(new URL('bronnen/gemeenten-2026.csv', import.meta.url)));
  const columns = [0, 1, 2, 3].map((column) => rows.map((row) => row[column] ?? ''));
  const client = new pg.Client(owner);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(
      'insert into gemeentelijst select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) on conflict do nothing',
      columns,
    );
  } finally {
    await client.end();
  }
}
