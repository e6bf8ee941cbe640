import { readdirSync, readFileSync } from 'node:fs';

/** The map of the mission, in the order in which a wing may use another; the same list as in .dependency-cruiser.mjs. */
export const WINGS = [
  'beheer',
  'kennis',
  'middelen',
  'meten',
  'leefwereld',
  'maatwerkplaats',
  'bondgenootschap',
  'leren',
  'meedoen',
];

export type SourceFile = { path: string; text: string };

const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'data']);

/** Every file under `dir`, as paths from the root of the project with forward slashes, in order of name. */
export function listPaths(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => {
      const path = `${dir}/${entry.name}`;
      if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : listPaths(path);
      return [path];
    });
}

/** The text of every file under the given folders whose path ends as `ending` says. */
export function listSources(dirs: string[], ending: RegExp): SourceFile[] {
  return dirs
    .flatMap(listPaths)
    .filter((path) => ending.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

export type NounFile = { wing: string; noun: string; file: string };

/** Splits `app/<wing>/<noun>/<file>`; undefined for a path that is not in a noun. */
export function findNounFile(path: string): NounFile | undefined {
  const [app, wing = '', noun, ...rest] = path.split('/');
  if (app !== 'app' || !WINGS.includes(wing) || !noun || rest.length === 0) return undefined;
  return { wing, noun, file: rest.join('/') };
}

/** The nouns of the house as `wing/noun`, each once. */
export function listNouns(paths: string[]): string[] {
  const found = paths.map(findNounFile).filter((part) => part !== undefined);
  return [...new Set(found.map(({ wing, noun }) => `${wing}/${noun}`))];
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path);
