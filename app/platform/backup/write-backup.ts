import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { pipeline as join, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import { Encrypter } from 'age-encryption';
import pg from 'pg';

import { StartError } from '../config/index.ts';
import { checkReader } from './check-reader.ts';
import { renderFrame } from './frames.ts';
import type { Head } from './head.ts';
import { listTables, PLAIN_TEXT, readRows, type Total } from './tables.ts';

/** Files of the installation that the data is worth nothing without, by name. */
type Files = Readonly<Record<string, string>>;

async function* renderBackup(client: pg.Client, files: Files, totals: Map<string, Total>): AsyncGenerator<Buffer> {
  const { rows: migrations } = await client.query<Head['migrations'][number]>(
    'select naam as name, controlegetal as hash from migraties order by naam',
  );
  const head: Head = { kind: 'bondgenoot-back-up', version: 1, made: new Date().toISOString(), migrations, files };
  yield renderFrame('head', head);
  for (const table of await listTables(client)) {
    yield renderFrame('table', { name: table.name, columns: table.columns });
    const rows = readRows(client, table);
    let next = await rows.next();
    for (; !next.done; next = await rows.next()) yield renderFrame('rows', next.value);
    totals.set(table.name, next.value);
    yield renderFrame('total', next.value);
  }
  yield renderFrame('end', { tables: totals.size });
}

/**
 * Writes all data as it is at one moment to `file`: compressed, and encrypted so that only who holds the identity of
 * `recipient` (`age1…`) reads it. `connection` is a login that row level security does not bind. The product goes on working.
 * Nothing stands under the name of the file until it is whole. Returns the totals per table. Throws a StartError.
 */
export async function writeBackup(
  connection: pg.ClientConfig,
  { file, recipient, files }: { file: string; recipient: string; files: Files },
): Promise<ReadonlyMap<string, Total>> {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch (error) {
    throw new StartError('De sleutel na --recipient klopt niet: die begint met age1.', { cause: error });
  }
  await checkReader(connection);
  const client = new pg.Client({ ...connection, options: PLAIN_TEXT });
  client.on('error', () => {});
  const beside = `${file}.onaf`;
  const totals = new Map<string, Total>();
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    // What goes wrong in the first goes on to the last, which tells it.
    const plain = join(
      Readable.from(renderBackup(client, files, totals), { objectMode: false }),
      createGzip(),
      () => {},
    );
    const sealed = await encrypter.encrypt(Readable.toWeb(plain) as ReadableStream<Uint8Array>);
    await pipeline(
      Readable.fromWeb(sealed as Parameters<typeof Readable.fromWeb>[0]),
      createWriteStream(beside, { mode: 0o600, flush: true }),
    );
    await client.query('commit');
    renameSync(beside, file);
    return totals;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}
