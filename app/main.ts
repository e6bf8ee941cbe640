import fs from 'node:fs';
import path from 'node:path';

import { getRequestListener } from '@hono/node-server';
import type pg from 'pg';

import { parseAssets } from '#ui';

import { type Config, isLoopback, loadConfig, loadSecrets, type Secrets, StartError } from './platform/config/index.ts';
import { openDataDir, openGuard, parseFolderError, startEmbedded } from './platform/database/embedded.ts';
import { type Database, openDatabase } from './platform/database/index.ts';
import {
  checkServer,
  createDatabase,
  createRoles,
  hasDatabase,
  migrate,
  publishDatabase,
  removeDatabase,
} from './platform/database/migrate.ts';
import { openJobPool, startJobs } from './platform/jobs/index.ts';
import { checkAddress, type Lifetime, openLifetime, serve } from './platform/lifetime/index.ts';
import { createLogger, type Logger, recordError } from './platform/log/index.ts';

export type StartOptions = {
  /** Brings the files for the browser up to date, while the database starts. */
  readonly buildClient: (options: { onProgress: (text: string) => void; signal: AbortSignal }) => Promise<void>;
};

/** How to log in: the owner migrates, the application works. */
type Connections = { readonly app: pg.PoolConfig; readonly owner: pg.PoolConfig };

const ROOT = path.join(import.meta.dirname, '..');
const DATABASE = 'bondgenoot';

/** A line for the person who starts us: on stderr, so that stdout holds only the log. */
const say = (text: string) => void process.stderr.write(`${text}\n`);

/** Starts the product with the settings of the environment. Ends the process with code 1 and a sentence when that cannot be done. */
export async function start({ buildClient }: StartOptions): Promise<void> {
  let config: Config | undefined;
  let log = createLog(undefined);
  const lifetime = openLifetime({
    onStop: () => say('Bondgenoot stopt…'),
    onError: (error) => {
      const known = config && isInFolder(error, config.dataDir) ? parseFolderError(error, config.dataDir) : error;
      if (known instanceof StartError) return say(known.message);
      say('Er ging iets mis dat niet had mogen gebeuren. Bondgenoot stopt. Het logboek vertelt waar het misging.');
      recordError(log, error);
    },
  });
  await lifetime.run(async () => {
    config = loadConfig(process.env);
    log = createLog(config.logLevel);
    // The database driver would read settings of its own from these.
    for (const name of Object.keys(process.env)) if (/^PG[A-Z]+$/.test(name)) delete process.env[name];
    await run(config, log, lifetime, buildClient);
  });
}

const isInFolder = (error: unknown, folder: string) =>
  error instanceof Error && 'path' in error && String(error.path).startsWith(folder);

function createLog(level: Config['logLevel']): Logger {
  const terminal = process.stdout.isTTY;
  return createLogger({
    level: level ?? (terminal ? 'warn' : 'info'),
    terminal,
    write: (line) => void process.stdout.write(line),
  });
}

/** From settings to an open door. Each thing that is begun says how it is undone. */
async function run(
  config: Config,
  log: Logger,
  lifetime: Lifetime,
  buildClient: StartOptions['buildClient'],
): Promise<void> {
  const folder = await openDataDir(config.dataDir);
  lifetime.add({ stop: folder.close });
  await checkAddress(config);
  const secrets = getSecrets(folder.path);
  // Loading our own code and building the client take longest: both go on while the database starts.
  const application = Promise.all([
    import('./app.tsx'),
    import('./app-jobs.ts'),
    buildClient({ onProgress: say, signal: lifetime.signal }),
  ]);
  application.catch(() => {});
  const connections = await openStore(config, folder.path, secrets, lifetime);
  const database = openDatabase(connections.app, { engine: config.databaseEngine });
  lifetime.add({ stop: database.close });
  const [{ createApp }, { createTasks, daily }] = await application;
  const ownerPool = openOwnerPool(connections.owner, lifetime);
  const jobs = await startJobs(ownerPool, createTasks(database), { log, daily });
  lifetime.add({ stop: jobs.close });
  const app = createApp({ config, database, secrets, assets: readAssets(), log });
  lifetime.signal.throwIfAborted();
  await serve(getRequestListener(app.fetch), config, lifetime);
  log.info({ publicUrl: config.publicUrl, ms: Math.round(performance.now()) }, 'ready');
  for (const line of renderWelcome(config)) say(line);
}

/** The pool of the job queue, which belongs to the owner of the tables. */
function openOwnerPool(owner: pg.PoolConfig, lifetime: Lifetime): pg.Pool {
  const pool = openJobPool(owner);
  lifetime.add({ stop: () => pool.end() });
  return pool;
}

function getSecrets(dataDir: string): Secrets {
  const hasData = fs.existsSync(path.join(dataDir, 'postgres'));
  const { secrets, created } = loadSecrets(dataDir);
  if (created && hasData)
    say('Let op: secrets.json was weg en is opnieuw gemaakt. Codes die mensen hebben, werken niet meer.');
  return secrets;
}

function renderWelcome({ publicUrl, demo, database, host }: Config): string[] {
  if (!demo) return [`Bondgenoot is klaar op ${publicUrl}. Aanmelden kan pas als er accounts zijn.`];
  const isAloud = database.kind === 'server' || !isLoopback(host) || !isLoopback(new URL(publicUrl).hostname);
  return [
    ...(isAloud ? ['Let op: de demo staat aan. Iedereen die deze server bereikt, kan zich aanmelden.'] : []),
    `Open ${publicUrl}/aanmelden en kies een persoon. Alles in Voorbeeldstad is verzonnen.`,
  ];
}

/** Opens the data: our own PostgreSQL or a server, up to date, and with the demo when it is wanted and there is nothing yet. */
async function openStore(config: Config, dataDir: string, secrets: Secrets, lifetime: Lifetime): Promise<Connections> {
  if (config.database.kind === 'server') {
    await checkServer(config.database);
    const connections = {
      app: { connectionString: config.database.url },
      owner: { connectionString: config.database.ownerUrl },
    };
    await fill(config, connections, secrets);
    return connections;
  }
  say('Database start…');
  const embedded = await startEmbedded(dataDir, {
    postgresBin: config.database.postgresBin,
    signal: lifetime.signal,
    onProgress: say,
  });
  lifetime.add({ stop: embedded.stop, force: embedded.kill, limit: 45_000 });
  const as = (database: string): Connections => ({
    app: { host: embedded.socket, user: 'app_login', database },
    owner: { host: embedded.socket, user: 'eigenaar', database },
  });
  const onLost = () =>
    lifetime.fail(
      new StartError('De database is onverwacht gestopt. Start Bondgenoot opnieuw: wat bewaard was, is er nog.'),
    );
  await createRoles(embedded.socket);
  const guard = await openGuard(embedded.socket, onLost);
  lifetime.add({ stop: guard.close });
  if (await hasDatabase(embedded.socket, DATABASE)) await fill(config, as(DATABASE), secrets);
  else {
    // Made under another name, so that a start that is cut off leaves no half database: the next one begins again.
    const unfinished = `${DATABASE}_onaf`;
    await removeDatabase(embedded.socket, unfinished);
    await createDatabase(embedded.socket, unfinished);
    await fill(config, as(unfinished), secrets);
    await publishDatabase(embedded.socket, unfinished, DATABASE);
  }
  return as(DATABASE);
}

async function fill(config: Config, connections: Connections, secrets: Secrets): Promise<void> {
  await migrate(connections.owner, {
    onProgress: (count) => say(`Database bijwerken: ${count} ${count === 1 ? 'stap' : 'stappen'}`),
  });
  const { loadGemeentelijst } = await import('../database/gemeentelijst.ts');
  await loadGemeentelijst(connections.owner);
  if (!config.demo) return;
  const { isEmpty, loadDemo } = await import('../database/demo/index.ts');
  if (!(await isEmpty(connections.owner))) return;
  say('Voorbeeldgegevens laden…');
  const database: Database = openDatabase(connections.app, { engine: config.databaseEngine });
  try {
    await loadDemo({ database, owner: connections.owner, secrets, progress: (part) => say(`  ${part}`) });
  } finally {
    await database.close();
  }
}

function readAssets() {
  return parseAssets(JSON.parse(fs.readFileSync(path.join(ROOT, 'dist/client/.vite/manifest.json'), 'utf8')));
}
