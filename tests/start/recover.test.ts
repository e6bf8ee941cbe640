import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { expect, listProcesses, readDatabase, test } from './product.ts';

const query = async (dataDir: string, text: string) => {
  const client = new pg.Client({ host: readDatabase(dataDir).socket, user: 'eigenaar', database: 'bondgenoot' });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};

test('after kill -9 the next start adopts the database that still runs, and stops it at the end', async ({
  folder,
  start,
}) => {
  const first = await (await start(folder)).ready();
  await query(folder, 'create table blijft (n int); insert into blijft values (7)');
  const database = readDatabase(folder);
  first.send('SIGKILL');
  await first.ended;
  const second = await (await start(folder)).ready();
  expect(readDatabase(folder)).toEqual(database);
  expect(await query(folder, 'select n from blijft')).toEqual([{ n: 7 }]);
  second.send('SIGINT');
  expect(await second.ended).toBe(0);
  expect(listProcesses(folder)).toEqual([]);
});

test('after kill -9 of the product and of PostgreSQL the next start recovers', async ({ folder, start }) => {
  const first = await (await start(folder)).ready();
  await query(folder, 'create table blijft (n int); insert into blijft values (7)');
  first.send('SIGKILL');
  process.kill(readDatabase(folder).pid, 'SIGKILL');
  await first.ended;
  await (await start(folder)).ready();
  expect(await query(folder, 'select n from blijft')).toEqual([{ n: 7 }]);
});

test('a number in postmaster.pid that belongs to a stranger does not stop the start', async ({ folder, start }) => {
  const first = await (await start(folder)).ready();
  const { pid } = readDatabase(folder);
  first.send('SIGKILL');
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => listProcesses(folder), { timeout: 30_000 }).toEqual([]);
  const file = path.join(folder, 'postgres/postmaster.pid');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(String(pid), String(process.pid)));
  await (await start(folder)).ready();
  expect(readDatabase(folder).pid).not.toBe(process.pid);
});

test('a database that runs but cannot be reached is stopped and started again', async ({ folder, start }) => {
  const first = await (await start(folder)).ready();
  const { pid, socket } = readDatabase(folder);
  first.send('SIGKILL');
  await first.ended;
  fs.rmSync(socket, { recursive: true });
  await (await start(folder)).ready();
  expect(readDatabase(folder).pid).not.toBe(pid);
});

test('when PostgreSQL is killed the product stops, says so, and starts again whole', async ({ folder, start }) => {
  const first = await (await start(folder)).ready();
  process.kill(readDatabase(folder).pid, 'SIGKILL');
  expect(await first.ended).toBe(1);
  expect(first.said()).toMatch(
    /\nDe database is onverwacht gestopt\. Start Bondgenoot opnieuw: wat bewaard was, is er nog\.\n$/,
  );
  await (await start(folder)).ready();
});

test.for([200, 600, 1_000, 1_500])(
  'kill -9 %i ms after the very first start began: the next start is whole, with the demo',
  async (ms, { folder, start }) => {
    const cut = await start(folder, { env: { DEMO: 'klein' } });
    await sleep(ms);
    cut.send('SIGKILL');
    await cut.ended;
    await (await start(folder, { env: { DEMO: 'klein' } })).ready();
    const [steps, gemeenten] = await Promise.all([
      query(folder, 'select count(*)::int as n from migraties'),
      query(folder, 'select count(*)::int as n from gemeenten'),
    ]);
    expect(steps[0].n).toBe(fs.readdirSync('database/migrations').filter((name) => name.endsWith('.sql')).length);
    expect(gemeenten[0].n).toBeGreaterThan(0);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('postgres-new-'))).toEqual([]);
  },
);

test('secrets that were lost are told, not passed over in silence', async ({ folder, start }) => {
  const first = await (await start(folder)).ready();
  first.send('SIGINT');
  await first.ended;
  fs.rmSync(path.join(folder, 'secrets.json'));
  const second = await (await start(folder)).ready();
  expect(second.said()).toMatch(/^Let op: secrets\.json was weg en is opnieuw gemaakt\./);
});

test('secrets of another installation are refused', async ({ folder, start }) => {
  const first = await (await start(folder)).ready();
  first.send('SIGINT');
  await first.ended;
  const file = path.join(folder, 'secrets.json');
  const { codeSecret } = JSON.parse(fs.readFileSync(file, 'utf8'));
  fs.writeFileSync(file, JSON.stringify({ codeSecret, dataKey: Buffer.alloc(32, 1).toString('base64url') }));
  const refused = await start(folder);
  expect(await refused.ended).toBe(1);
  expect(refused.said()).toContain(`De geheimen in ${file} zijn niet die van deze database.`);
});
