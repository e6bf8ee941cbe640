// The files for the browser: whether they are up to date, and how a build takes the place of the last one.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const CLIENT = path.join(ROOT, 'dist/client');
const MANIFEST = '.vite/manifest.json';
const STAMP = path.join(CLIENT, '.vite/sources');
// Templates too: the build drops the rules of classes that no template names.
const SOURCES = ['package-lock.json', 'vite.config.ts', 'app/{browser,ui}/**/*.*', 'app/**/*.{tsx,css}'];
/** How long files of earlier builds are kept for pages that are still open, in ms. */
const KEEP = 7 * 86_400_000;

/** A number for the content of all sources: times say nothing after a copy or a checkout. */
export function computeSources() {
  const hash = createHash('sha256');
  for (const file of new Set(globSync(SOURCES, { cwd: ROOT }).toSorted())) {
    if (!file.includes('.test.'))
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(ROOT, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

export function isClientCurrent() {
  const isBuilt = [STAMP, path.join(CLIENT, MANIFEST)].every((file) => existsSync(file));
  return isBuilt && readFileSync(STAMP, 'utf8') === computeSources();
}

/** Makes the folder that the server looks for when it loads; a build that may not write tells so itself. */
export function openClient() {
  try {
    mkdirSync(CLIENT, { recursive: true });
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  }
}

/**
 * Takes over a finished build from `folder`. Names change with their content, so files are only added; the manifest that
 * points to them comes last and in one step. A server that runs, or a second build, is not disturbed.
 */
export function publishClient(folder, sources) {
  mkdirSync(path.join(CLIENT, '.vite'), { recursive: true });
  cpSync(folder, CLIENT, { recursive: true, filter: (source) => path.basename(source) !== '.vite' });
  renameSync(path.join(folder, MANIFEST), path.join(CLIENT, MANIFEST));
  writeFileSync(`${STAMP}.${process.pid}`, sources);
  renameSync(`${STAMP}.${process.pid}`, STAMP);
  for (const name of globSync('assets/*', { cwd: CLIENT })) {
    const isOfThisBuild = existsSync(path.join(folder, name));
    if (!isOfThisBuild && Date.now() - statSync(path.join(CLIENT, name)).mtimeMs > KEEP)
      rmSync(path.join(CLIENT, name));
  }
}
