import fs from 'node:fs';
import path from 'node:path';

import { getRequestListener } from '@hono/node-server';
import type pg from 'pg';

import { parseAssets } from '#ui';

import type * as Work from './app-jobs.ts';
import { type Config, isLoopback, loadConfig, loadSecrets, StartError } from './platform/config/index.ts';
import { openDataDir, openGuard, parseFolderError, startEmbedded } from './platform/database/embedded.ts';
import { type Database, openDatabase } from './platform/database/index.ts';
import {
  checkSecrets,
  checkServer,
  createDatabase,
  createRoles,
  hasDatabase,
  migrate,
  publishDatabase,
  removeDatabase,
  runAlone,
} from './platform/database/migrate.ts';
import type { Deps } from './platform/http/index.tsx';
import { openJobPool, startJobs } from './platform/jobs/index.ts';
import { checkAddress, type Lifetime, openLifetime, serve } from './platform/lifetime/index.ts';
import { formatTopic, openLive } from './platform/live/index.ts';
import { createLogger, type Logger, recordError } from './platform/log/index.ts';
import { openMail } from './platform/mail/index.ts';
import { createMetricsListener, type Metrics, noMetrics, openMetrics } from './platform/metrics/index.ts';
import { openSealKeys } from './platform/seal/index.ts';
import { noTrace, openTrace, type Trace } from './platform/trace/index.ts';

export type StartOptions = {
  /** Brings the files for the browser up to date, while the database starts. */
  readonly buildClient: (options: { onProgress: (text: string) => void; signal: AbortSignal }) => Promise<void>;
};

/** How to log in: the owner migrates, the application works. */
type Connections = { readonly app: pg.PoolConfig; readonly owner: pg.PoolConfig };
/** The data, and whether there was none before this start. */
type Store = Connections & { readonly isNew: boolean };
/** The secrets, and where they are. `lost`: they were made now, for data that was there already. */
type Held = Pick<ReturnType<typeof loadSecrets>, 'secrets' | 'file'> & { readonly lost: boolean };
/** What the person who runs us can look at. */
type Watch = { readonly log: Logger; readonly metrics: Metrics; readonly trace: Trace };

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
  if (config.work.serve) await checkAddress(config);
  if (config.metrics) await checkAddress(getMetricsAddress(config.metrics));
  const held = getSecrets(config, folder.path);
  const sealKeys = openSealKeys(config.sealKeyFile);
  // Loading our own code and building the client take longest: both go on while the database starts.
  const application = Promise.all([
    import('./app.tsx'),
    import('./app-jobs.ts'),
    import('./app-live.ts'),
    import('./app-begin.ts'),
    config.work.serve && buildClient({ onProgress: say, signal: lifetime.signal }),
  ]);
  application.catch(() => {});
  const { isNew, ...connections } = await openStore(config, folder.path, held, lifetime);
  // A key that is made beside data of before leaves a seam in the seals.
  if (sealKeys.isNew && !isNew)
    say(`Nieuwe zegelsleutel gemaakt: ${config.sealKeyFile}. Was er al een? Zet die terug en start opnieuw.`);
  const watch = await openWatch(config, log, lifetime);
  const [{ createApp }, work, { liveKinds, startLiveCheck }, { createBeginPath }] = await application;
  const live = openLive(connections.app, liveKinds, log);
  lifetime.add({ stop: live.end });
  watch.metrics.addGauge('live_listeners', 'Pages that are kept up to date', () => live.list().length);
  const database = openDatabase(connections.app, { engine: config.databaseEngine, publish: live.publish, ...watch });
  lifetime.add({ stop: database.close });
  const parts = { config, database, secrets: held.secrets, sealKeys, live, ...watch };
  if (config.work.jobs) await startWork(parts, work, connections.owner, lifetime);
  lifetime.signal.throwIfAborted();
  if (!config.work.serve) {
    log.info({ ms: Math.round(performance.now()) }, 'ready');
    return say('Bondgenoot doet de taken. Pagina’s geeft een ander proces.');
  }
  const app = createApp({ ...parts, assets: readAssets() });
  lifetime.add({ stop: startLiveCheck(database.withActor, live) });
  const beginPath = config.demo ? undefined : await createBeginPath(database);
  await serve(getRequestListener(app.fetch), config, lifetime, { drain: config.drainSeconds });
  log.info({ publicUrl: config.publicUrl, ms: Math.round(performance.now()) }, 'ready');
  for (const line of renderWelcome(config, beginPath)) say(line);
  if (config.demo && config.demoCases && config.database.kind === 'embedded')
    await fillCases(database, held.secrets, log, lifetime);
}

/** The households and metingen of the demo come while the pages can be looked at already; a start that was cut off goes on with the rest. */
async function fillCases(
  database: Database,
  secrets: Deps['secrets'],
  log: Logger,
  { signal }: Lifetime,
): Promise<void> {
  const { loadGezinnen, loadMetingen } = await import('../database/demo/index.ts');
  try {
    await loadGezinnen(database, signal);
    await loadMetingen(database, secrets, signal);
  } catch (error) {
    // Someone may change what is being loaded: what is there stays, and the pages go on.
    if (!signal.aborted) recordError(log, error);
  }
}

/** Takes jobs from the queue from here on. The mail server is tried at once, so that a wrong setting is told at the start. */
async function startWork(
  parts: Omit<Deps, 'assets'>,
  { createTasks, daily }: typeof Work,
  owner: pg.PoolConfig,
  lifetime: Lifetime,
): Promise<void> {
  const { config, database, secrets, sealKeys, live, ...watch } = parts;
  const mail = config.mail && !config.demo ? openMail(config.mail) : undefined;
  void mail?.check().then((outcome) => {
    if (!outcome.ok) say(`MAIL_URL: de mailserver neemt niets aan (${outcome.code}). Mail wacht tot dat wel zo is.`);
  });
  const options = { config, secrets, mail, sealKeys, witnessDir: config.witnessDir };
  const onChange = () => live.publish([formatTopic('*', 'taak')]);
  const pool = openOwnerPool(owner, lifetime);
  const jobs = await startJobs(pool, createTasks(database, options), { ...watch, daily, onChange });
  lifetime.add({ stop: jobs.close });
}

/** The pool of the job queue, which belongs to the owner of the tables. */
function openOwnerPool(owner: pg.PoolConfig, lifetime: Lifetime): pg.Pool {
  const pool = openJobPool(owner);
  lifetime.add({ stop: () => pool.end() });
  return pool;
}

const getMetricsAddress = (address: NonNullable<Config['metrics']>) =>
  ({ ...address, settings: ['METRICS_HOST', 'METRICS_PORT'] }) as const;

function getSecrets({ database, secretsFile }: Config, dataDir: string): Held {
  const hasData = database.kind === 'embedded' && fs.existsSync(path.join(dataDir, 'postgres'));
  const { created, ...held } = loadSecrets(dataDir, secretsFile);
  const lost = created && hasData;
  if (lost) say('Let op: secrets.json was weg en is opnieuw gemaakt. Codes die mensen hebben, werken niet meer.');
  return { ...held, lost };
}

/** Figures and traces, where they are asked for. Both go on until after the last request. */
async function openWatch({ metrics: address, traceUrl }: Config, log: Logger, lifetime: Lifetime): Promise<Watch> {
  const trace = traceUrl === undefined ? noTrace : await openTrace(traceUrl);
  lifetime.add({ stop: trace.close });
  if (address === undefined) return { log, metrics: noMetrics, trace };
  const { metrics, render } = await openMetrics();
  await serve(createMetricsListener(render), getMetricsAddress(address), lifetime);
  return { log, metrics, trace };
}

function renderWelcome({ publicUrl, demo, database, host }: Config, beginPath: string | undefined): string[] {
  if (beginPath !== undefined) {
    return [
      `Bondgenoot is klaar op ${publicUrl}. Er is nog geen beheerder.`,
      'Open deze link om te beginnen. Hij werkt één keer, en niet langer dan een dag:',
      `${publicUrl}${beginPath}`,
    ];
  }
  if (!demo) return [`Bondgenoot is klaar op ${publicUrl}.`];
  const isAloud = database.kind === 'server' || !isLoopback(host) || !isLoopback(new URL(publicUrl).hostname);
  return [
    ...(isAloud ? ['Let op: de demo staat aan. Iedereen die deze server bereikt, kan zich aanmelden.'] : []),
    `Open ${publicUrl}/aanmelden en kies een persoon. Alles in Voorbeeldstad is verzonnen.`,
  ];
}

/** Opens the data: our own PostgreSQL or a server, up to date, and with the demo when it is wanted and there is nothing yet. */
async function openStore(config: Config, dataDir: string, held: Held, lifetime: Lifetime): Promise<Store> {
  if (config.database.kind === 'server') {
    await checkServer(config.database);
    const connections = {
      app: { connectionString: config.database.url },
      owner: { connectionString: config.database.ownerUrl },
    };
    return { ...connections, isNew: await fill(config, connections, held) };
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
  const isNew = !(await hasDatabase(embedded.socket, DATABASE));
  if (!isNew) await fill(config, as(DATABASE), held);
  else {
    // Made under another name, so that a start that is cut off leaves no half database: the next one begins again.
    const unfinished = `${DATABASE}_onaf`;
    await removeDatabase(embedded.socket, unfinished);
    await createDatabase(embedded.socket, unfinished);
    await fill(config, as(unfinished), held);
    await publishDatabase(embedded.socket, unfinished, DATABASE);
  }
  return { ...as(DATABASE), isNew };
}

/** Brings the data up to date. Several processes on one database may begin at once: one does it, the others wait for it. Gives back whether there was nothing yet. */
async function fill(config: Config, connections: Connections, held: Held): Promise<boolean> {
  return runAlone(connections.owner, async () => {
    const steps = await migrate(connections.owner, {
      onProgress: (count) => say(`Database bijwerken: ${count} ${count === 1 ? 'stap' : 'stappen'}`),
    });
    await checkSecrets(connections.owner, held.secrets, { file: held.file, replace: held.lost });
    const { loadGemeentelijst } = await import('../database/gemeentelijst.ts');
    await loadGemeentelijst(connections.owner);
    if (config.demo) await fillDemo(config, connections, held);
    return steps.some((step) => step.startsWith('001-'));
  });
}

async function fillDemo(config: Config, connections: Connections, { secrets }: Held): Promise<void> {
  const { isEmpty, loadDemo } = await import('../database/demo/index.ts');
  if (!(await isEmpty(connections.owner))) return;
  say('Voorbeeldgegevens laden…');
  const database: Database = openDatabase(connections.app, { engine: config.databaseEngine });
  try {
    await loadDemo({ database, secrets, progress: (part) => say(`  ${part}`) });
  } finally {
    await database.close();
  }
}

function readAssets() {
  return parseAssets(JSON.parse(fs.readFileSync(path.join(ROOT, 'dist/client/.vite/manifest.json'), 'utf8')));
}
