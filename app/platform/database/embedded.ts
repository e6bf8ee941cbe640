import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { StartError } from '../config/index.ts';
import { type Binaries, getBinaries } from './binaries.ts';
import {
  findRunning,
  hasEnded,
  readPostmaster,
  removeRemains,
  sendSignal,
  stopOrphans,
  stopPostmaster,
} from './postmaster.ts';
import { getProcessUser, type ProcessUser } from './process-user.ts';

export { openDataDir, parseFolderError } from './cluster-lock.ts';
export { openGuard } from './guard.ts';

/** A PostgreSQL of our own that answers. */
export type Embedded = {
  /** Folder of the socket: the `host` of a connection. */
  readonly socket: string;
  readonly pid: number;
  /** Whether it ran already, left behind by a process that was killed. */
  readonly adopted: boolean;
  /** Stops it in good order; fast when that hangs. */
  stop: () => Promise<void>;
  /** Stops it now, without waiting: it recovers at the next start. */
  kill: () => void;
};

export type EmbeddedOptions = {
  readonly postgresBin?: string | undefined;
  /** Stops what was begun; the promise is then refused. */
  readonly signal?: AbortSignal | undefined;
  /** Told in Dutch when a person has to wait longer than usual. */
  readonly onProgress?: ((text: string) => void) | undefined;
};

/** Longest name of a socket that every system takes, in bytes. */
const SOCKET_LENGTH = 100;
const LOG_SIZE = 10_000_000;

/** No error of a statement and no detail reaches postgres.log: they repeat the data. The application logs them without. */
const SETTINGS = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
  'fsync=on',
];

/**
 * Starts PostgreSQL on `<dataDir>/postgres`, or adopts the one that runs there already. Makes the cluster when it is absent: UTF-8,
 * Dutch ICU order, checksums. It listens on a socket in a folder that only we and it can enter. The caller holds the
 * folder (openDataDir), so nobody else starts one. Throws a StartError with a sentence for the person who starts us.
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  if (process.platform === 'win32') {
    throw new StartError(
      'De meegeleverde database werkt niet op Windows. Gebruik WSL, of wijs met DATABASE_URL een PostgreSQL aan.',
    );
  }
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const folder = fs.realpathSync(dataDir);
  const data = path.join(folder, 'postgres');
  const adopted = await adopt(data, options.signal);
  if (adopted) return handle(adopted.pid, adopted.socket, true);
  await removeRemains(data);
  const binaries = getBinaries(options.postgresBin, folder);
  const { user, version } = getProcessUser(folder, data, binaries);
  checkVersion(data, version);
  const run: Run = { folder, data, binaries, user, log: path.join(folder, 'postgres.log'), options };
  if (!fs.existsSync(data)) await createCluster(run);
  const socket = openSocketFolder(folder, user);
  const pid = await launch(run, socket);
  return handle(pid, socket, false);
}

type Run = {
  folder: string;
  data: string;
  binaries: Binaries;
  user: ProcessUser;
  log: string;
  options: EmbeddedOptions;
};

function handle(pid: number, socket: string, adopted: boolean): Embedded {
  return {
    socket,
    pid,
    adopted,
    stop: async () => {
      await stopPostmaster(pid);
      removeSocketFolder(socket);
    },
    kill: () => sendSignal(pid, 'SIGQUIT'),
  };
}

/** The folder of the socket of the PostgreSQL that runs for `dataDir` and takes connections; undefined when none does. */
export function findSocket(dataDir: string): string | undefined {
  if (!fs.existsSync(dataDir)) return undefined;
  const running = findRunning(path.join(fs.realpathSync(dataDir), 'postgres'));
  return running?.status === 'ready' ? running.socket : undefined;
}

/** The PostgreSQL that runs on `data`, once it answers. One that is stopping, or cannot be reached, is waited for or stopped. */
async function adopt(data: string, signal: AbortSignal | undefined) {
  for (;;) {
    const running = findRunning(data);
    if (running && signal?.aborted) await stopPostmaster(running.pid);
    signal?.throwIfAborted();
    if (!running) return undefined;
    if (running.status === 'ready' && (await answers(running.socket))) return running;
    if (running.status === 'starting') await sleep(50);
    else if (running.status === 'stopping') await hasEnded(running.pid, 1_000);
    else await stopPostmaster(running.pid);
  }
}

async function answers(socket: string): Promise<boolean> {
  const client = new pg.Client({
    host: socket,
    user: 'postgres',
    database: 'postgres',
    connectionTimeoutMillis: 3_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function checkVersion(data: string, version: string) {
  const major = /\(PostgreSQL\) (\d+)/.exec(version)?.[1] ?? 'onbekend';
  if (Number(major) < 15) throw new StartError(`POSTGRES_BIN moet PostgreSQL 15 of nieuwer zijn; dit is ${major}.`);
  const file = path.join(data, 'PG_VERSION');
  const made = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : major;
  if (made !== major) {
    throw new StartError(
      `De gegevens in ${data} zijn van PostgreSQL ${made}, maar hier draait PostgreSQL ${major}. ` +
        `Wijs met POSTGRES_BIN PostgreSQL ${made} aan, of zet de gegevens eerst over.`,
    );
  }
}

const start = ({ user, binaries, folder }: Run, program: string, args: string[], log: number): ChildProcess => {
  const [command = '', ...rest] = [...user.prefix, program, ...args];
  // Dutch time for what PostgreSQL derives from it; a session of its own, so that Ctrl-C reaches only us.
  const env = { PATH: process.env['PATH'] ?? '', TZ: 'Europe/Amsterdam', ...binaries.env };
  return spawn(command, rest, { ...user.options, env, cwd: folder, stdio: ['ignore', log, log], detached: true });
};

/** Makes the cluster beside its place and moves it there when it is whole, so that a crash leaves no half cluster. */
async function createCluster(run: Run): Promise<void> {
  for (const name of fs.readdirSync(run.folder).filter((file) => file.startsWith('postgres-new-'))) {
    const left = path.join(run.folder, name);
    await stopOrphans(left);
    fs.rmSync(left, { recursive: true });
  }
  const beside = path.join(run.folder, `postgres-new-${process.pid}`);
  fs.mkdirSync(beside, { mode: 0o700 });
  if (run.user.options.uid !== undefined) fs.chownSync(beside, run.user.uid, run.user.gid);
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const order = ['--locale-provider=icu', '--icu-locale=nl-NL', `--locale=${locale}`, '-E', 'UTF8'];
  const cluster = ['-D', beside, '-U', 'postgres', '-A', 'trust', '--data-checksums', ...order];
  await runToEnd(run, run.binaries.initdb, cluster).catch((error: unknown) => {
    fs.rmSync(beside, { recursive: true });
    throw error;
  });
  // The folder of the socket is the lock on this door; there is no other door.
  fs.writeFileSync(path.join(beside, 'pg_hba.conf'), 'local all all trust\n');
  fs.renameSync(beside, run.data);
}

async function runToEnd(run: Run, program: string, args: string[]) {
  const log = openLog(run.log);
  const child = start(run, program, args, log.descriptor);
  const onAbort = () => child.kill('SIGTERM');
  run.options.signal?.addEventListener('abort', onAbort);
  const code = await new Promise<number | null>((resolve) => child.on('error', () => resolve(-1)).on('exit', resolve));
  run.options.signal?.removeEventListener('abort', onAbort);
  fs.closeSync(log.descriptor);
  run.options.signal?.throwIfAborted();
  if (code !== 0) throw readFailure(run, log.from);
}

/** Starts the server and waits as long as it lives: recovery after a crash takes what it takes. */
async function launch(run: Run, socket: string): Promise<number> {
  const log = openLog(run.log);
  const child = start(
    run,
    run.binaries.postgres,
    ['-D', run.data, '-k', socket, ...SETTINGS.flatMap((setting) => ['-c', setting])],
    log.descriptor,
  );
  fs.closeSync(log.descriptor);
  child.on('error', () => {});
  child.unref();
  const slow = setTimeout(() => run.options.onProgress?.('Database herstelt na een onverwachte stop…'), 3_000);
  try {
    for (; child.exitCode === null && child.signalCode === null && child.pid; await sleep(5)) {
      if (run.options.signal?.aborted) await stopPostmaster(child.pid);
      run.options.signal?.throwIfAborted();
      const seen = readPostmaster(run.data);
      if (seen?.pid === child.pid && seen.status === 'ready') return child.pid;
    }
  } finally {
    clearTimeout(slow);
  }
  throw readFailure(run, log.from);
}

/** Opens the log for adding, and starts a new one when it has grown large. */
function openLog(file: string) {
  if (fs.existsSync(file) && fs.statSync(file).size > LOG_SIZE) fs.renameSync(file, `${file}.1`);
  const descriptor = fs.openSync(file, 'a', 0o600);
  return { descriptor, from: fs.fstatSync(descriptor).size };
}

/** Why a program of PostgreSQL ended, from what it wrote since `from`. */
function readFailure(run: Run, from: number): StartError {
  const said = fs.readFileSync(run.log).subarray(from).toString().trim();
  if (/No space left on device|Disk quota exceeded/.test(said)) {
    return new StartError(`De schijf is vol bij ${run.folder}. Maak ruimte vrij, of kies met DATA_DIR een andere map.`);
  }
  const reason =
    said.split('\n').findLast((line) => /FATAL|PANIC|error:|could not/.test(line)) ?? said.split('\n').at(-1) ?? '';
  return new StartError(
    `PostgreSQL kon niet starten: ${reason.replace(/^.*?(FATAL|PANIC|error): +/, '')} Meer staat in ${run.log}.`,
  );
}

/**
 * A short folder for the socket, for a socket's name may not be long: only its owner, the user of PostgreSQL, can enter
 * it (and root). One that another user put in its place is never used.
 */
function openSocketFolder(folder: string, user: ProcessUser): string {
  const name = `bg-${createHash('sha256').update(`${user.uid} ${folder}`).digest('hex').slice(0, 16)}`;
  const parent = Buffer.byteLength(os.tmpdir()) > SOCKET_LENGTH - 50 ? '/tmp' : os.tmpdir();
  const wanted = path.join(parent, name);
  // What a killed PostgreSQL left in it holds a number that may be another's by now.
  if (isOurs(wanted, user)) removeSocketFolder(wanted);
  const socket = makeFolder(wanted) ?? fs.mkdtempSync(`${wanted}-`);
  if (user.options.uid !== undefined) fs.chownSync(socket, user.uid, user.gid);
  return socket;
}

function isOurs(folder: string, { uid }: ProcessUser): boolean {
  const found = fs.lstatSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && (found.uid === uid || found.uid === process.getuid?.());
}

/** Takes away what is PostgreSQL's, and the folder when that was all. */
function removeSocketFolder(folder: string) {
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) fs.rmSync(path.join(folder, name), { force: true });
  if (fs.existsSync(folder) && fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
}

function makeFolder(folder: string): string | undefined {
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
    return folder;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  }
}
