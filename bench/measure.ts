import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Load, Measured } from './load.ts';

const TICK_MS = 10;

/** Fields of /proc/<pid>/stat after the name of the program; undefined when the process is gone. */
function readStat(pid: number | string): number[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text
      .slice(text.lastIndexOf(')') + 4)
      .split(' ')
      .map(Number);
  } catch {
    return undefined;
  }
}

const [PARENT, USER, SYSTEM, CHILD_USER, CHILD_SYSTEM] = [0, 10, 11, 12, 13];
const sum = (fields: number[] | undefined, ...which: number[]) =>
  which.reduce((total, i) => total + (fields?.[i] ?? 0), 0);

/** Milliseconds of processor that a process used so far. */
export const readCpu = (pid: number): number => sum(readStat(pid), USER, SYSTEM) * TICK_MS;

/** The same of a process with all its children, those that are gone included. */
export function readTreeCpu(pid: number): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && readStat(name)?.[PARENT] === pid);
  const own = sum(readStat(pid), USER, SYSTEM, CHILD_USER, CHILD_SYSTEM);
  return (own + children.reduce((total, child) => total + sum(readStat(child), USER, SYSTEM), 0)) * TICK_MS;
}

/** Lets a process of its own send the load. */
export function sendLoad(load: Load): Promise<Measured> {
  const child = fork(path.join(import.meta.dirname, 'load.ts'), { stdio: 'inherit' });
  return new Promise<Measured>((resolve, reject) => {
    child.once('message', (measured) => {
      child.kill();
      resolve(measured as Measured);
    });
    child.once('error', reject);
    child.once('exit', (code) => code !== null && code !== 0 && reject(new Error(`load ended with ${code}`)));
    child.send(load);
  });
}

/** The time below which this share of the answers stayed. */
export function computePercentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
