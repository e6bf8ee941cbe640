import fs from 'node:fs';
import path from 'node:path';

import { expect, ROOT, test } from './product.ts';

const CLIENT = path.join(ROOT, 'dist/client');
const STAMP = path.join(CLIENT, '.vite/sources');

/** The files that the manifest names and that are not there. */
function listMissing(): string[] {
  const manifest: Record<string, { file: string }> = JSON.parse(
    fs.readFileSync(path.join(CLIENT, '.vite/manifest.json'), 'utf8'),
  );
  return Object.values(manifest)
    .map(({ file }) => file)
    .filter((file) => !fs.existsSync(path.join(CLIENT, file)));
}

test('two starts that both find an unfinished build make it whole; the next one builds nothing', async ({
  folder,
  start,
}) => {
  fs.rmSync(STAMP, { force: true });
  const both = await Promise.all(['een', 'twee'].map((name) => start(path.join(folder, name))));
  for (const product of both) expect((await product.ready()).said()).toContain('Schermen bouwen…\n');
  expect(listMissing()).toEqual([]);
  expect(fs.readdirSync(path.join(ROOT, 'dist')).filter((name) => name.startsWith('build-'))).toEqual([]);
  const third = await (await start(path.join(folder, 'drie'))).ready();
  expect(third.said()).not.toContain('Schermen bouwen…');
});

test('a build of other sources is made anew, and its files stay for pages that are still open', async ({
  folder,
  start,
}) => {
  await (await start(path.join(folder, 'een'))).ready();
  const old = path.join(CLIENT, 'assets/van-eerder.js');
  fs.writeFileSync(old, '');
  fs.writeFileSync(STAMP, 'andere bronnen');
  const product = await (await start(path.join(folder, 'twee'))).ready();
  expect(product.said()).toContain('Schermen bouwen…\n');
  expect(fs.existsSync(old)).toBe(true);
  fs.utimesSync(old, new Date('2026-01-01'), new Date('2026-01-01'));
  fs.writeFileSync(STAMP, 'andere bronnen');
  await (await start(path.join(folder, 'drie'))).ready();
  expect(fs.existsSync(old)).toBe(false);
});

test('a build is whole, also when the clock of its disk is far behind', async ({ folder, start }) => {
  const clock = path.join(folder, 'clock');
  fs.writeFileSync(clock, String(24 * 400));
  fs.writeFileSync(STAMP, 'andere bronnen');
  const ahead = { CLOCK: clock, NODE_OPTIONS: `--import ${path.join(ROOT, 'tests/start/clock.mjs')}` };
  const product = await (await start(path.join(folder, 'een'), { env: ahead })).ready();
  expect(product.said()).toContain('Schermen bouwen…\n');
  expect(listMissing()).toEqual([]);
});
