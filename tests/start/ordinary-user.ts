import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NOBODY = { uid: 65_534, gid: 65_534 };

/** Whether "nobody" can come where the product and Node stand: in a folder of root it cannot. */
function canReach(): boolean {
  const words = ['-c', 'test -r "$1" && test -x "$2"', 'sh', path.join(ROOT, 'package.json'), process.execPath];
  return spawnSync('/bin/sh', words, { ...NOBODY, cwd: '/' }).status === 0;
}

/**
 * How to run something as an ordinary user. Tests that run as root become "nobody", or, where that one cannot come, themselves
 * under another name and without any right of root. `owner` is who must own the files then, when that is not who runs the tests.
 */
function findOrdinaryUser() {
  if (process.getuid?.() !== 0) return { options: {}, prefix: [], owner: undefined };
  if (canReach()) return { options: NOBODY, prefix: [], owner: NOBODY };
  return { options: {}, prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534'], owner: undefined };
}

export const ordinaryUser = findOrdinaryUser();
