import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { StartError } from '../config/index.ts';
import type { Binaries } from './binaries.ts';

/** As whom PostgreSQL runs: it refuses to be root, and its files must be its own. */
export type ProcessUser = {
  /** Owner of the files, as seen from here. */
  readonly uid: number;
  readonly gid: number;
  /** What a child process is started with. */
  readonly options: { readonly uid?: number; readonly gid?: number };
  /** What stands before a command. */
  readonly prefix: readonly string[];
};

const NOBODY = 65_534;

/** What may stand in a folder that has no database yet. */
const OURS = /^(?:bondgenoot\..*|secrets\.json|lib|postgres\.log|postgres-new-\d+)$/;

const myself = (prefix: readonly string[] = []): ProcessUser => ({
  uid: process.getuid?.() ?? -1,
  gid: process.getgid?.() ?? -1,
  options: {},
  prefix,
});

/**
 * A user namespace in which we bear a name that is not root: needs no other user, and reads folders only we may enter.
 * initdb looks the name up, so it is one that exists here.
 */
function mapped(): ProcessUser {
  const ids = fs.existsSync('/etc/passwd')
    ? fs.readFileSync('/etc/passwd', 'utf8').matchAll(/^[^:]*:[^:]*:(\d+):/gm)
    : [];
  const known = [...ids].map(([, id]) => Number(id)).filter((id) => id > 0);
  const id = known.includes(1000) ? 1000 : (known[0] ?? NOBODY);
  return myself(['unshare', '--user', `--map-user=${id}`, `--map-group=${id}`]);
}

function hasName(): boolean {
  try {
    return os.userInfo().username !== '';
  } catch {
    return false;
  }
}

function listCandidates(data: string): ProcessUser[] {
  if (process.getuid?.() !== 0) return hasName() ? [myself()] : [mapped(), myself()];
  const owner = fs.existsSync(data) ? fs.statSync(data) : undefined;
  const drop = (uid: number, gid: number): ProcessUser => ({ uid, gid, options: { uid, gid }, prefix: [] });
  return [...(owner?.uid ? [drop(owner.uid, owner.gid)] : []), drop(NOBODY, NOBODY), mapped()];
}

/**
 * Picks the first user that can run PostgreSQL on `data` in `dataDir` and makes the files its own. As root that is the owner
 * of the files, "nobody", or ourselves under another name. Returns the user and what PostgreSQL says of its version.
 * Throws a StartError when none can.
 */
export function getProcessUser(
  dataDir: string,
  data: string,
  binaries: Binaries,
): { user: ProcessUser; version: string } {
  const reasons: string[] = [];
  for (const user of listCandidates(data)) {
    openFreshFolder(dataDir, user);
    const [command = '', ...args] = [
      ...user.prefix,
      '/bin/sh',
      '-c',
      'test -x "$1" && exec "$2" --version',
      'sh',
      dataDir,
      binaries.postgres,
    ];
    const env = { PATH: process.env['PATH'] ?? '', ...binaries.env };
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      ...user.options,
      env,
      cwd: '/',
      encoding: 'utf8',
    });
    if (status === 0) {
      changeOwner(data, user);
      return { user, version: stdout };
    }
    reasons.push((error?.message ?? stderr).trim().split('\n')[0] || 'geen toegang');
  }
  throw new StartError(
    process.getuid?.() === 0
      ? `PostgreSQL mag niet als root draaien, en een andere gebruiker kan niet bij ${dataDir} of bij de programma's (${reasons.join('; ')}). ` +
          'Start Bondgenoot als gewone gebruiker, of zet Bondgenoot in een map waar iedereen in mag.'
      : `PostgreSQL werkt niet op dit systeem (${reasons.join('; ')}). Wijs met POSTGRES_BIN of DATABASE_URL een andere aan.`,
  );
}

/** A folder of root without a database yet: the user of PostgreSQL may pass through it, nobody else may. */
function openFreshFolder(dataDir: string, { uid, gid }: ProcessUser) {
  if (process.getuid?.() !== 0 || uid === 0) return;
  const { uid: owner, mode } = fs.statSync(dataDir);
  if (owner !== 0 || (mode & 0o077) !== 0 || !fs.readdirSync(dataDir).every((name) => OURS.test(name))) return;
  fs.chownSync(dataDir, 0, gid);
  fs.chmodSync(dataDir, 0o710);
}

/** Gives the files to another user when the way we start has changed; the folder itself last, so that half a change is seen. */
function changeOwner(data: string, { uid, gid }: ProcessUser) {
  if (process.getuid?.() !== 0 || !fs.existsSync(data) || fs.statSync(data).uid === uid) return;
  for (const name of fs.readdirSync(data, { recursive: true, encoding: 'utf8' }))
    fs.lchownSync(path.join(data, name), uid, gid);
  fs.chownSync(data, uid, gid);
}
