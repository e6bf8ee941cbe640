import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

import { StartError } from '../config/index.ts';

/** The folder of this installation, for as long as this process lives or until it is released. */
export type DataDir = {
  /** Real path of the folder, without links. */
  readonly path: string;
  /** Lets another process have it. */
  close: () => void;
};

/** How long a process that starts at the same moment gets to write its number down, in ms. */
const WAIT_FOR_NUMBER = 300;

/** Keeps every lock in reach: one that nothing refers to is closed by the garbage collector, and so dropped. */
const held = new Set<DatabaseSync>();

/**
 * Makes the folder `dataDir` when it is absent and claims it for this process alone. The claim is a lock of the
 * operating system on an empty SQLite file: it cannot outlive its process, so there is no stale lock to judge, no moment
 * in which two processes both hold it, and processes in other containers see it too. Never open that file in
 * another way: closing it would drop the lock. Throws a StartError when another process holds the folder (with its
 * number) or when the folder cannot be used.
 */
export async function openDataDir(dataDir: string): Promise<DataDir> {
  const folder = openFolder(dataDir);
  const lock = tryLock(folder);
  const numberFile = path.join(folder, 'bondgenoot.pid');
  if (!lock) {
    const holder = await findHolder(numberFile);
    throw new StartError(
      `Bondgenoot draait al met de map ${folder}${holder ? ` (proces ${holder})` : ''}. ` +
        'Stop dat proces eerst, of kies met DATA_DIR een andere map.',
    );
  }
  held.add(lock);
  fs.writeFileSync(`${numberFile}.new`, `${process.pid}\n`, { mode: 0o600 });
  fs.renameSync(`${numberFile}.new`, numberFile);
  return {
    path: folder,
    close: () => {
      fs.rmSync(numberFile, { force: true });
      held.delete(lock);
      lock.close();
    },
  };
}

/** What went wrong with a file or folder as a sentence; what is no such error comes back as it was. */
export function parseFolderError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const elsewhere = 'of kies met DATA_DIR een andere map.';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new StartError(`De schijf is vol bij ${folder}. Maak ruimte vrij, ${elsewhere}`);
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new StartError(`DATA_DIR moet een map zijn. ${folder} is een bestand, of ligt in een bestand.`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new StartError(`Deze gebruiker mag niet schrijven in de map ${folder}. Geef schrijfrechten, ${elsewhere}`);
  }
  return error;
}

/** Makes the folder, proves that we can write in it and returns its real path. */
function openFolder(dataDir: string): string {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const folder = fs.realpathSync(dataDir);
    const probe = path.join(folder, `bondgenoot.probe-${process.pid}`);
    fs.writeFileSync(probe, 'x'.repeat(4096), { flush: true, mode: 0o600 });
    fs.rmSync(probe);
    return folder;
  } catch (error) {
    throw parseFolderError(error, dataDir);
  }
}

/** Result codes of SQLite: held by another process, and three ways to say that the file may not be written. */
const BUSY = 5;
const NOT_WRITABLE: readonly unknown[] = [3, 8, 14];

function tryLock(folder: string): DatabaseSync | undefined {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(path.join(folder, 'bondgenoot.lock'), { timeout: 200 });
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock?.close();
    const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
    if (code === BUSY) return undefined;
    throw NOT_WRITABLE.includes(code)
      ? parseFolderError(Object.assign(new Error(), { code: 'EACCES' }), folder)
      : error;
  }
}

async function findHolder(numberFile: string): Promise<number | undefined> {
  for (const end = Date.now() + WAIT_FOR_NUMBER; ; await sleep(20)) {
    const pid = Number(fs.existsSync(numberFile) ? fs.readFileSync(numberFile, 'utf8') : 0);
    if (pid > 0 && isAlive(pid)) return pid;
    if (Date.now() > end) return undefined;
  }
}

/** Whether the system still knows a process by this number, whoever it belongs to. */
export function hasNumber(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether a process with this number runs. One that ended but was not fetched by its parent keeps its number, but does not run. */
export function isAlive(pid: number): boolean {
  if (!hasNumber(pid)) return false;
  try {
    return !/^\d+ \(.*\) [ZX] /s.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return !fs.existsSync('/proc/self');
  }
}
