// Builds the files for the browser when they are not up to date. `npm start` does this by itself; run it when the product is
// installed in a folder that its user may not write.
import { globSync, rmSync } from 'node:fs';
import path from 'node:path';

import { build } from 'vite';

import { computeSources, publishClient } from './client.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

for (const left of globSync('dist/build-*')) {
  if (!isAlive(Number(left.split('-').at(-1)))) rmSync(left, { recursive: true });
}
const sources = computeSources();
const folder = `dist/build-${process.pid}`;
try {
  await build({ logLevel: 'error', build: { outDir: folder } });
  publishClient(folder, sources);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
