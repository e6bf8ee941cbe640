import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';

import pg from 'pg';
import { describe } from 'vitest';

import { startEmbedded } from '../../app/platform/database/embedded.ts';
import { createDatabase, createRoles, migrate } from '../../app/platform/database/migrate.ts';
import { expect, readDatabase, ROOT, test } from './product.ts';

const RELEASES = path.join(import.meta.dirname, 'releases');
const KEY = path.join(RELEASES, 'key.txt');
const RECIPIENT = 'age1p2cxcjpavspncq47m9rszd7gug0fwzhcfka3xh7s27rnuuym3qkq024n5m';

/** Runs `npm run backup` or `npm run restore` as a person does: its exit code and what it said. */
async function run(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/backup.mjs', ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: '/', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const [code] = await once(child, 'close');
  return { code: Number(code), said };
}

const backup = (to: string, dataDir: string) =>
  run(['backup', '--to', to, '--recipient', RECIPIENT], { DATA_DIR: dataDir });
const restore = (from: string, dataDir: string, key = KEY) =>
  run(['restore', '--from', from, '--identity', key], { DATA_DIR: dataDir });

async function count(socket: string, table: string): Promise<number> {
  const client = new pg.Client({ host: socket, user: 'postgres', database: 'bondgenoot' });
  await client.connect();
  try {
    return Number((await client.query(`select count(*)::int as n from ${table}`)).rows[0].n);
  } finally {
    await client.end();
  }
}

describe('a back-up', () => {
  test('of a product at work is put back in another place, where people go on', async ({ folder, start }) => {
    const [here, there, file] = ['here', 'there', 'copy.age'].map((name) => path.join(folder, name));
    const product = await (await start(here ?? '', { env: { DEMO: 'klein' } })).ready();
    const made = await backup(file ?? '', here ?? '');
    expect(made).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^Reservekopie gemaakt: \d+ tabellen, \d+ rijen/),
    });
    const events = await count(readDatabase(here ?? '').socket, 'gebeurtenissen');
    product.send('SIGTERM');
    await product.ended;

    expect(await restore(file ?? '', there ?? '')).toMatchObject({
      code: 0,
      said: expect.stringContaining('Teruggezet'),
    });
    const secrets = (dir: string) => fs.readFileSync(path.join(dir, 'secrets.json'), 'utf8');
    expect(secrets(there ?? '')).toBe(secrets(here ?? ''));
    const sealKey = (dir: string) => fs.readFileSync(path.join(dir, 'zegelsleutel.pem'), 'utf8');
    expect(sealKey(there ?? '')).toBe(sealKey(here ?? ''));
    const next = await (await start(there ?? '', { env: { DEMO: 'klein' } })).ready();
    expect(await count(readDatabase(there ?? '').socket, 'gebeurtenissen')).toBe(events);
    expect(await (await fetch(`${next.url}/transformatielog`)).text()).toContain('Voorbeeldstad');
  });

  test('of a product that stands still is proved without a trace', async ({ folder, start }) => {
    const [here, file] = [path.join(folder, 'here'), path.join(folder, 'copy.age')];
    const product = await (await start(here)).ready();
    product.send('SIGTERM');
    await product.ended;
    expect((await backup(file, here)).code).toBe(0);
    const check = await run(['restore', '--from', file, '--identity', KEY, '--check'], { TMPDIR: folder });
    expect(check).toMatchObject({ code: 0, said: expect.stringContaining('De reservekopie klopt') });
    expect(fs.readdirSync(folder).toSorted()).toEqual(['copy.age', 'here']);
    expect((await backup(file, here)).said).toContain('bestaat al');
  });

  test('says nothing to who has no key for it', async ({ folder }) => {
    const text = fs.readFileSync(path.join(RELEASES, '0.1.0.age'), 'latin1');
    expect(text).not.toMatch(/Voorbeeldstad|medewerkers|codeSecret/);
    const other = path.join(folder, 'other.txt');
    expect((await run(['backup', '--new-key', other])).said).toMatch(/--recipient age1/);
    expect(fs.statSync(other).mode & 0o777).toBe(0o600);
    const answer = await restore(path.join(RELEASES, '0.1.0.age'), path.join(folder, 'there'), other);
    expect(answer).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^Deze sleutel past niet op deze reservekopie/),
    });
  });
});

test.for(['0.1.0', '0.2.0'])(
  'the data of release %s comes along to this version',
  async (release, { folder, start }) => {
    const there = path.join(folder, 'there');
    const answer = await restore(path.join(RELEASES, `${release}.age`), there);
    expect(answer).toMatchObject({ code: 0, said: expect.stringContaining('Teruggezet') });
    const product = await (await start(there, { env: { DEMO: '1' } })).ready();
    expect(await (await fetch(`${product.url}/transformatielog`)).text()).toContain('Voorbeeldstad');
  },
);

describe('a back-up is refused, and leaves nothing behind,', () => {
  const whole = fs.readFileSync(path.join(RELEASES, '0.1.0.age'));
  const flip = (at: number) => {
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    return bytes;
  };
  const cases: [string, Buffer][] = [
    ['when it is empty', Buffer.alloc(0)],
    ['when it is something else', Buffer.from('PK\u0003\u0004 something else altogether')],
    ['when its begin was changed', flip(10)],
    ['when its middle was changed', flip(Math.floor(whole.length / 2))],
    ['when its end was changed', flip(whole.length - 1)],
    ['when it was cut off in the middle', whole.subarray(0, Math.floor(whole.length / 2))],
    ['when one byte is missing', whole.subarray(0, -1)],
    ['when something was put behind it', Buffer.concat([whole, Buffer.alloc(20)])],
  ];
  test.for(cases)('%s', async ([, bytes], { folder }) => {
    const [file, there] = [path.join(folder, 'copy.age'), path.join(folder, 'there')];
    fs.writeFileSync(file, bytes);
    const answer = await restore(file, there);
    expect(answer).toMatchObject({ code: 1, said: expect.stringMatching(/past niet op deze reservekopie|beschadigd/) });
    expect(answer.said).not.toMatch(/Error|node:|\bat /);
    expect(fs.existsSync(path.join(there, 'secrets.json'))).toBe(false);
    if (!fs.existsSync(path.join(there, 'postgres'))) return;
    const server = await startEmbedded(there);
    await createRoles(server.socket);
    await expect(count(server.socket, 'gemeenten')).rejects.toThrow(/"bondgenoot"/);
    await server.stop();
  });

  test('when data stands in its place', async ({ folder, start }) => {
    const there = path.join(folder, 'there');
    const product = await (await start(there)).ready();
    product.send('SIGTERM');
    await product.ended;
    expect(await restore(path.join(RELEASES, '0.1.0.age'), there)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/een ander dan dat in de reservekopie|staat al een database/),
    });
  });
});

test('a server is backed up by a login that sees all, and by no other; it goes back into an empty database', async ({
  folder,
}) => {
  const server = await startEmbedded(path.join(folder, 'server'));
  const urlOf = (user: string, database: string) => `postgres://${user}@/${database}?host=${server.socket}`;
  for (const name of ['bondgenoot', 'leeg']) await createDatabase(server.socket, name);
  await migrate({ host: server.socket, user: 'eigenaar', database: 'bondgenoot' });
  const env = { DATA_DIR: path.join(folder, 'data'), DATABASE_URL: urlOf('app_login', 'bondgenoot') };
  const owner = { ...env, DATABASE_OWNER_URL: urlOf('eigenaar', 'bondgenoot') };
  const file = path.join(folder, 'copy.age');
  const args = ['backup', '--to', file, '--recipient', RECIPIENT];
  expect((await run(args, owner)).said).toMatch(/^BACKUP_DATABASE_URL moet ingevuld zijn/);
  expect((await run(args, { ...owner, BACKUP_DATABASE_URL: urlOf('eigenaar', 'bondgenoot') })).said).toMatch(
    /^BACKUP_DATABASE_URL moet een login zijn met BYPASSRLS/,
  );
  expect((await run(args, { ...owner, BACKUP_DATABASE_URL: urlOf('postgres', 'weg') })).said).toMatch(
    /^BACKUP_DATABASE_URL: de database antwoordt niet \(3D000\)/,
  );
  const elsewhere = path.join(folder, 'nergens/copy.age');
  expect((await run(['backup', '--to', elsewhere, '--recipient', RECIPIENT], owner)).said).toMatch(
    /^In de map .+nergens kan geen reservekopie komen/,
  );
  expect(fs.existsSync(file)).toBe(false);
  expect(await run(args, { ...owner, BACKUP_DATABASE_URL: urlOf('postgres', 'bondgenoot') })).toMatchObject({
    code: 0,
  });
  const empty = { ...env, DATABASE_URL: urlOf('app_login', 'leeg'), DATABASE_OWNER_URL: urlOf('eigenaar', 'leeg') };
  fs.mkdirSync(env.DATA_DIR, { recursive: true });
  // A login that cannot look is told before anything is written: what is half back cannot be put back again.
  const blind = await run(['restore', '--from', file, '--identity', KEY], {
    ...empty,
    BACKUP_DATABASE_URL: urlOf('eigenaar', 'leeg'),
  });
  expect(blind.said).toMatch(/BACKUP_DATABASE_URL moet een login zijn met BYPASSRLS/);
  expect(await run(['restore', '--from', file, '--identity', KEY], empty)).toMatchObject({
    code: 0,
    said: expect.stringContaining('Teruggezet'),
  });
  await server.stop();
});
