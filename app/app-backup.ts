import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { generateIdentity, identityToRecipient } from 'age-encryption';

import { INVARIANTS } from '../database/invariants.ts';
import { checkInvariants, checkReader, loadBackup, openBackup, writeBackup } from './platform/backup/index.ts';
import { type Config, loadConfig, StartError } from './platform/config/index.ts';
import { findSocket, openDataDir, startEmbedded } from './platform/database/embedded.ts';
import {
  checkServer,
  createDatabase,
  createRoles,
  hasDatabase,
  migrate,
  publishDatabase,
  removeDatabase,
} from './platform/database/migrate.ts';

type Env = Readonly<Record<string, string | undefined>>;
type Say = (text: string) => void;

const DATABASE = 'bondgenoot';
/** Without these the data is worth little: codes, second factors and seals hang on them. */
const listFiles = ({ dataDir, secretsFile, sealKeyFile }: Config): readonly [name: string, file: string][] => [
  ['secrets.json', secretsFile ?? path.join(dataDir, 'secrets.json')],
  ['zegelsleutel.pem', sealKeyFile],
];

/**
 * `npm run backup`: makes a key (`--new-key FILE`), or writes a back-up (`--to FILE --recipient age1…`). The product may go on
 * running meanwhile. Throws a StartError with a sentence for the person who asked.
 */
export async function runBackup(args: readonly string[], env: Env, say: Say): Promise<void> {
  const flags = parseFlags(args, ['to', 'recipient', 'new-key']);
  if (flags['new-key'] !== undefined) return createKey(flags['new-key'], say);
  const { to, recipient } = flags;
  if (to === undefined || recipient === undefined) {
    throw new StartError('Gebruik: npm run backup -- --to BESTAND --recipient age1…, of --new-key BESTAND.');
  }
  if (fs.existsSync(to)) throw new StartError(`Het bestand ${to} bestaat al. Kies een andere naam.`);
  checkWritable(path.dirname(path.resolve(to)));
  const config = loadConfig(env);
  const totals = await withReader(config, (connection) =>
    writeBackup(connection, { file: to, recipient, files: readFiles(config) }),
  );
  const rows = [...totals.values()].reduce((sum, total) => sum + total.rows, 0);
  say(`Reservekopie gemaakt: ${totals.size} tabellen, ${rows} rijen, ${fs.statSync(to).size} bytes in ${to}.`);
}

/**
 * `npm run restore`: puts a back-up (`--from FILE --identity FILE`) into an empty database: of the server in the settings, or a new one in
 * DATA_DIR. With `--check` into a database of its own that is thrown away afterwards: the proof that the back-up works.
 */
export async function runRestore(args: readonly string[], env: Env, say: Say): Promise<void> {
  const { from, identity, check } = parseFlags(args, ['from', 'identity'], ['check']);
  if (from === undefined || identity === undefined) {
    throw new StartError(
      'Gebruik: npm run restore -- --from BESTAND --identity BESTAND, met --check om alleen te proberen.',
    );
  }
  const backup = await openBackup(from, readIdentity(identity));
  say(`Reservekopie van ${backup.head.made}.`);
  const config = loadConfig(env);
  const trial = check === undefined ? undefined : fs.mkdtempSync(path.join(os.tmpdir(), 'bondgenoot-proef-'));
  try {
    if (!trial) checkFiles(config, backup.head.files);
    if (!trial && config.backupUrl !== undefined) await checkReader({ connectionString: config.backupUrl });
    const place: Config = trial
      ? { ...config, dataDir: trial, database: { kind: 'embedded', postgresBin: undefined } }
      : config;
    const totals = await withEmpty(place, async (owner) => {
      const loaded = await loadBackup(owner, backup, (until) => migrate(owner, { until }));
      await migrate(owner);
      await checkData(place, owner, say);
      return loaded;
    });
    if (!trial) writeFiles(config, backup.head.files);
    const rows = [...totals.values()].reduce((sum, total) => sum + total.rows, 0);
    say(`${trial ? 'De reservekopie klopt' : 'Teruggezet'}: ${totals.size} tabellen, ${rows} rijen, alles vergeleken.`);
  } finally {
    if (trial) fs.rmSync(trial, { recursive: true, force: true });
  }
}

type Connection = { connectionString: string } | { host: string; user: string; database: string };

/** Row level security binds the owner: what must be true of all data is asked by a login that sees all. */
async function checkData({ backupUrl }: Config, owner: Connection, say: Say): Promise<void> {
  const all = 'host' in owner ? { ...owner, user: 'postgres' } : backupUrl && { connectionString: backupUrl };
  if (!all) return say('Niet nagekeken of de gegevens onderling kloppen: daarvoor is BACKUP_DATABASE_URL nodig.');
  const broken = await checkInvariants(all, INVARIANTS);
  if (broken.length === 0) return;
  const left = 'host' in owner ? '' : ' Ze staan nu wel in de database: gooi die weg.';
  throw new StartError(`De gegevens kloppen onderling niet: ${broken.join('; ')}.${left}`);
}

function parseFlags(args: readonly string[], texts: readonly string[], switches: readonly string[] = []) {
  const options = Object.fromEntries([
    ...texts.map((name) => [name, { type: 'string' as const }]),
    ...switches.map((name) => [name, { type: 'boolean' as const }]),
  ]);
  try {
    const { values } = parseArgs({ args: [...args], options });
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  } catch (error) {
    throw new StartError(
      `Deze opdracht kent alleen: ${Object.keys(options)
        .map((name) => `--${name}`)
        .join(', ')}.`,
      {
        cause: error,
      },
    );
  }
}

/** Makes the pair of keys: the identity goes into a file that belongs elsewhere, the recipient is told. */
async function createKey(file: string, say: Say): Promise<void> {
  const identity = await generateIdentity();
  if (fs.existsSync(file)) throw new StartError(`Het bestand ${file} bestaat al. Kies een andere naam.`);
  fs.writeFileSync(file, `${identity}\n`, { mode: 0o600, flag: 'wx', flush: true });
  say(`Bewaar ${file} buiten deze machine: zonder dit bestand is geen reservekopie te lezen.`);
  say(`Maak reservekopieën met: --recipient ${await identityToRecipient(identity)}`);
}

function readIdentity(file: string): string {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const line = text.split('\n').find((one) => one.startsWith('AGE-SECRET-KEY-'));
  if (line === undefined)
    throw new StartError(`Het bestand ${file} bevat geen sleutel die begint met AGE-SECRET-KEY-.`);
  return line.trim();
}

function checkWritable(folder: string): void {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    throw new StartError(`In de map ${folder} kan geen reservekopie komen. Maak de map, of geef schrijfrechten.`, {
      cause: error,
    });
  }
}

const readFiles = (config: Config) =>
  Object.fromEntries(
    listFiles(config).flatMap(([name, file]) => (fs.existsSync(file) ? [[name, fs.readFileSync(file, 'utf8')]] : [])),
  );

/** What already stands in its place must be the same: else codes would stop working. */
function checkFiles(config: Config, files: Readonly<Record<string, string>>): void {
  const here = readFiles(config);
  for (const [name, file] of listFiles(config)) {
    if (here[name] !== undefined && files[name] !== undefined && here[name] !== files[name]) {
      throw new StartError(
        `Het bestand ${file} is een ander dan dat in de reservekopie. Haal het weg, of kies een lege map.`,
      );
    }
  }
}

function writeFiles(config: Config, files: Readonly<Record<string, string>>): void {
  for (const [name, file] of listFiles(config)) {
    const text = files[name];
    if (text === undefined) continue;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text, { mode: 0o600, flush: true });
  }
}

/** Runs `run` with a login that reads everything: of the running product, or of its database started for this alone. */
async function withReader<T>(config: Config, run: (connection: Connection) => Promise<T>): Promise<T> {
  if (config.database.kind === 'server') {
    if (config.backupUrl === undefined) {
      throw new StartError('BACKUP_DATABASE_URL moet ingevuld zijn: een login met BYPASSRLS die alles mag lezen.');
    }
    return run({ connectionString: config.backupUrl });
  }
  const reader = (host: string) => ({ host, user: 'postgres', database: DATABASE });
  const running = findSocket(config.dataDir);
  if (running !== undefined) return run(reader(running));
  if (!fs.existsSync(path.join(config.dataDir, 'postgres'))) {
    throw new StartError(`In ${config.dataDir} staat geen database. Wijs met DATA_DIR de goede map aan.`);
  }
  return withEmbedded(config, (socket) => run(reader(socket)));
}

/** Our own PostgreSQL on DATA_DIR, for as long as `run` takes. */
async function withEmbedded<T>(config: Config, run: (socket: string) => Promise<T>): Promise<T> {
  const folder = await openDataDir(config.dataDir);
  try {
    const postgresBin = config.database.kind === 'embedded' ? config.database.postgresBin : undefined;
    const embedded = await startEmbedded(folder.path, { postgresBin });
    try {
      return await run(embedded.socket);
    } finally {
      await embedded.stop();
    }
  } finally {
    folder.close();
  }
}

/** Runs `run` as the owner of an empty database; one of our own gets its name when everything went well. */
async function withEmpty<T>(config: Config, run: (owner: Connection) => Promise<T>): Promise<T> {
  if (config.database.kind === 'server') {
    await checkServer(config.database);
    return run({ connectionString: config.database.ownerUrl });
  }
  return withEmbedded(config, async (socket) => {
    await createRoles(socket);
    if (await hasDatabase(socket, DATABASE)) {
      throw new StartError(`In ${config.dataDir} staat al een database. Kies met DATA_DIR een lege map.`);
    }
    const unfinished = `${DATABASE}_onaf`;
    await removeDatabase(socket, unfinished);
    await createDatabase(socket, unfinished);
    const result = await run({ host: socket, user: 'eigenaar', database: unfinished });
    await publishDatabase(socket, unfinished, DATABASE);
    return result;
  });
}
