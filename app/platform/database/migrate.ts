import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { runMigrations } from 'graphile-worker';
import pg from 'pg';

import { StartError } from '../config/index.ts';
import { splitSql } from './split-sql.ts';

export { createDatabase, createRoles, hasDatabase, publishDatabase, removeDatabase } from './create-database.ts';
export { checkSecrets } from './check-secrets.ts';
export { runAlone } from './run-alone.ts';
export { checkServer } from './server.ts';

export type MigrateOptions = {
  /** Folder with the numbered files; that of the product by default. */
  readonly folder?: string;
  /** Told once how many files will be applied, when there are any. */
  readonly onProgress?: (count: number) => void;
  /** Only these, name to checksum: the schema of an earlier moment. Refuses a name or checksum that is not ours. */
  readonly until?: ReadonlyMap<string, string>;
};

type Migration = { readonly naam: string; readonly text: string; readonly controlegetal: string };

const FOLDER = path.join(import.meta.dirname, '../../../database/migrations');
const NAME = /^(\d{3})-[a-z0-9-]+\.sql$/;

/** Nothing personal: what was done to the schema, and when. One statement each, for a distributed engine. */
const OWN_TABLE = [
  `create table migraties (naam text primary key, controlegetal text not null, toegepast timestamptz not null default now())`,
  `comment on table migraties is 'Migrations that were applied to this database'`,
  `comment on column migraties.naam is 'Name of the file in database/migrations'`,
  `comment on column migraties.controlegetal is 'SHA-256 of the text that was applied'`,
  `comment on column migraties.toegepast is 'When it was applied'`,
];

/** The numbered files in order. Line ends do not count, for they differ between systems. */
function readMigrations(folder: string): Migration[] {
  const names = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  const numbers = new Map<string, string>();
  return names.map((naam) => {
    const number = NAME.exec(naam)?.[1];
    if (!number) throw new Error(`${naam}: a migration is named like 001-name.sql`);
    if (numbers.has(number)) throw new Error(`${naam} and ${numbers.get(number)} have the same number`);
    numbers.set(number, naam);
    const text = fs.readFileSync(path.join(folder, naam), 'utf8').replaceAll('\r\n', '\n');
    return { naam, text, controlegetal: createHash('sha256').update(text).digest('hex') };
  });
}

/** Which of `files` must still be applied. Refuses a database that knows more than we do, or something else under the same name. */
function findNew(files: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const known = new Map(files.map(({ naam, controlegetal }) => [naam, controlegetal]));
  for (const [naam, controlegetal] of applied) {
    if (!known.has(naam)) {
      throw new StartError(
        `De database is nieuwer dan deze versie van Bondgenoot: stap ${naam} is hier onbekend. Installeer de nieuwste versie.`,
      );
    }
    if (known.get(naam) !== controlegetal) {
      throw new StartError(
        `Stap ${naam} is veranderd nadat die op deze database is toegepast. Zet het oude bestand terug en maak een nieuwe stap.`,
      );
    }
  }
  return files.filter(({ naam }) => !applied.has(naam));
}

/** One file is one transaction; one statement is one message. */
async function apply(client: pg.Client, { naam, text, controlegetal }: Migration) {
  await client.query('begin');
  for (const [index, statement] of splitSql(text).entries()) {
    await client.query(statement).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StartError(
        `Database bijwerken lukt niet: ${naam}, opdracht ${index + 1}: ${reason}. Deze stap is in zijn geheel teruggedraaid.`,
        { cause: error },
      );
    });
  }
  await client.query('insert into migraties (naam, controlegetal) values ($1, $2)', [naam, controlegetal]);
  await client.query('commit');
}

/**
 * Brings the database up to date as its owner: first the schema of the job queue, then our own numbered files. One process at a time;
 * another waits. Returns the names of the files that were applied. Throws a StartError when the database is newer than we are,
 * when a file was changed after it was applied, or when a statement fails (its file then leaves nothing behind).
 */
export async function migrate(
  connection: pg.ClientConfig,
  { folder = FOLDER, onProgress, until }: MigrateOptions = {},
): Promise<string[]> {
  const all = readMigrations(folder);
  const later = until && findNew(all, until);
  const files = all.filter((file) => !later?.includes(file));
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(4711)');
    await migrateJobs(connection);
    await createOwnTable(client);
    const { rows } = await client.query<Omit<Migration, 'text'>>(
      'select naam, controlegetal from migraties order by naam',
    );
    const pending = findNew(files, new Map(rows.map(({ naam, controlegetal }) => [naam, controlegetal])));
    if (pending.length > 0) onProgress?.(pending.length);
    for (const file of pending) await apply(client, file);
    return pending.map(({ naam }) => naam);
  } finally {
    await client.end();
  }
}

async function createOwnTable(client: pg.Client) {
  const { rowCount } = await client.query("select where to_regclass('migraties') is not null");
  if (rowCount === 1) return;
  await client.query('begin');
  for (const statement of OWN_TABLE) await client.query(statement);
  await client.query('commit');
}

/** Before our own: a function of ours calls one of the queue. */
async function migrateJobs(connection: pg.ClientConfig) {
  const pgPool = new pg.Pool({ ...connection, max: 1 });
  pgPool.on('error', () => {}).on('connect', (client) => void client.on('error', () => {}));
  try {
    await runMigrations({ pgPool });
  } finally {
    await pgPool.end();
  }
}
