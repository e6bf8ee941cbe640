import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { hasNumber, isAlive } from './cluster-lock.ts';

/** What PostgreSQL wrote in `postmaster.pid`: its number, its socket folder and how far it is. */
export type Postmaster = { readonly pid: number; readonly socket: string; readonly status: string };

/** Reads `postmaster.pid` in the folder `data`; a crash leaves one behind, so it proves nothing by itself. */
export function readPostmaster(data: string): Postmaster | undefined {
  const file = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const [pid, , , , socket = '', , , status = ''] = fs.readFileSync(file, 'utf8').split('\n');
  return Number(pid) > 0 ? { pid: Number(pid), socket, status: status.trim() } : undefined;
}

/** The PostgreSQL that runs on the folder `data` now, if any. */
export function findRunning(data: string): Postmaster | undefined {
  const postmaster = readPostmaster(data);
  return postmaster && isAlive(postmaster.pid) && isOn(data, postmaster.pid) ? postmaster : undefined;
}

/** Whether this process works in the folder `data`, and is not another one that got the same number. */
function isOn(data: string, pid: number): boolean {
  if (!fs.existsSync('/proc/self')) return true;
  try {
    if (fs.readlinkSync(`/proc/${pid}/cwd`) === data) return true;
  } catch {
    // Not ours to look into: its command line says enough.
  }
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data);
  } catch {
    return false;
  }
}

/** Waits until the process is gone; false when that takes longer than `ms`. */
export async function hasEnded(pid: number, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; isAlive(pid); await sleep(10)) {
    if (Date.now() > end) return false;
  }
  return true;
}

/** Sends a signal to a process, when it still runs. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  if (isAlive(pid)) process.kill(pid, signal);
}

/** Stops PostgreSQL: fast (sessions end, everything is written), and when that hangs at once (it recovers at the next start). */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, ms] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    sendSignal(pid, signal);
    if (await hasEnded(pid, ms)) return;
  }
}

/** Ends every process that a killed product or PostgreSQL left at work in the folder `data`. */
export async function stopOrphans(data: string): Promise<void> {
  const names = fs.existsSync('/proc/self') ? fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  for (const pid of names.map(Number).filter((number) => isOn(data, number))) {
    // The children of PostgreSQL notice by themselves that it is gone.
    if (await hasEnded(pid, 500)) continue;
    sendSignal(pid, 'SIGKILL');
    await hasEnded(pid, 5_000);
  }
}

/**
 * Removes what a killed PostgreSQL left in `data`: its children, which still hold the shared memory, and a number in
 * `postmaster.pid` that now belongs to a stranger or to a process that was never fetched: PostgreSQL would refuse to start.
 * Only call it when no PostgreSQL runs on `data` and nobody else can start one.
 */
export async function removeRemains(data: string): Promise<void> {
  const postmaster = readPostmaster(data);
  if (!postmaster) return;
  await stopOrphans(data);
  if (hasNumber(postmaster.pid)) fs.rmSync(path.join(data, 'postmaster.pid'));
}
