import fs from 'node:fs';
import path from 'node:path';

const DATED = /^-\d{4}-\d{2}-\d{2}\.txt$/;

/** Names of the witness files of one gemeente, the oldest first: `voorbeeldstad-2026-11-22.txt`. */
function listWitnesses(folder: string, slug: string): string[] {
  if (!fs.existsSync(folder)) return [];
  const isOwn = (name: string) => name.startsWith(`${slug}-`) && DATED.test(name.slice(slug.length));
  return fs.readdirSync(folder).filter(isOwn).toSorted();
}

/** Writes the witness of one day, complete or not at all; a second one of that day takes its place. Makes the folder. */
export function writeWitness(folder: string, slug: string, day: string, text: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${slug}-${day}.txt`);
  const beside = `${file}.${process.pid}.new`;
  fs.writeFileSync(beside, text, { mode: 0o600, flush: true });
  fs.renameSync(beside, file);
}

/** Path of the newest witness of a gemeente; undefined when there is none yet. */
export function findWitness(folder: string, slug: string): string | undefined {
  const newest = listWitnesses(folder, slug).at(-1);
  return newest === undefined ? undefined : path.join(folder, newest);
}
