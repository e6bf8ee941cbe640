import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { expect, type Product, readDatabase, test } from './product.ts';

const ROUNDS = 20;
const WRITERS = 8;

/** A pair that is written in one transaction by two statements: one without the other is half a transaction. */
const SCRATCH = `create table paren (schrijver int, nummer int, kant text, primary key (schrijver, nummer, kant));
  grant select, insert on paren to app_login`;

const connect = async (folder: string, user: string) => {
  const client = new pg.Client({ host: readDatabase(folder).socket, user, database: 'bondgenoot' });
  client.on('error', () => {});
  await client.connect();
  return client;
};

type Counts = { acknowledged: Set<string>; tried: number };

/** Writes pairs one after the other until its connection breaks; what was acknowledged is remembered. */
async function write(folder: string, writer: number, counts: Counts): Promise<void> {
  const client = await connect(folder, 'app_login');
  for (;;) {
    const number = counts.tried++;
    await client.query('begin');
    for (const side of ['links', 'rechts'])
      await client.query('insert into paren values ($1, $2, $3)', [writer, number, side]);
    await client.query('commit');
    counts.acknowledged.add(`${writer}/${number}`);
  }
}

/** What the database holds: every pair by its name, and how many rows stand alone. */
async function readPairs(folder: string) {
  const client = await connect(folder, 'app_login');
  const { rows } = await client.query<{ pair: string; sides: number }>(
    "select schrijver || '/' || nummer as pair, count(*)::int as sides from paren group by schrijver, nummer",
  );
  await client.end();
  return { pairs: new Set(rows.map(({ pair }) => pair)), halves: rows.filter(({ sides }) => sides !== 2).length };
}

test(`kill -9 at ${ROUNDS} random moments under ${WRITERS} writers loses nothing that was acknowledged`, async ({
  folder,
  start,
}) => {
  let product: Product = await (await start(folder)).ready();
  const owner = await connect(folder, 'eigenaar');
  await owner.query(SCRATCH);
  await owner.end();
  const counts: Counts = { acknowledged: new Set(), tried: 0 };
  let [lost, halves] = [0, 0];
  const restarts: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(folder, writer, counts));
    const ends = Promise.allSettled(writers);
    await sleep(randomInt(100, 600));
    product.send('SIGKILL');
    // In even rounds the database dies with the product; in the other it lives on, and the writers write until it is adopted.
    const { pid } = readDatabase(folder);
    if (round % 2 === 0) process.kill(pid, 'SIGKILL');
    await product.ended;
    const begin = performance.now();
    product = await (await start(folder)).ready();
    restarts.push(performance.now() - begin);
    if (round % 2 === 1) {
      expect(readDatabase(folder).pid).toBe(pid);
      process.kill(pid, 'SIGQUIT');
      await product.ended;
      product = await (await start(folder)).ready();
    }
    await ends;
    const seen = await readPairs(folder);
    lost += [...counts.acknowledged].filter((pair) => !seen.pairs.has(pair)).length;
    halves += seen.halves;
  }
  const slowest = Math.round(Math.max(...restarts));
  // The figures are the result of this test: a person compares them over time.
  process.stdout.write(
    `${ROUNDS} kills under ${WRITERS} writers: ${counts.acknowledged.size} acknowledged of ${counts.tried} tried, ${lost} lost, ${halves} halves; slowest restart ${slowest} ms\n`,
  );
  expect(counts.acknowledged.size).toBeGreaterThan(ROUNDS * WRITERS);
  expect({ lost, halves }).toEqual({ lost: 0, halves: 0 });
});
