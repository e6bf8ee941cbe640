import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { expect, type Product, readDatabase, test } from './product.ts';

const ROUNDS = 20;
const HTTP_WRITERS = 8;
const SQL_WRITERS = 4;

/** A pair is written in one transaction by two statements: one without the other is half a transaction. */
const SCRATCH = `create table paren (schrijver int, nummer int, kant text, primary key (schrijver, nummer, kant));
  grant select, insert on paren to app_login`;

/** What was acknowledged: signalen by their id, with the code that opens them, and pairs by writer and number. */
type Written = { signalen: Map<string, string>; pairs: Set<string>; tried: number; round: number };

const connect = async (folder: string, user: string) => {
  const client = new pg.Client({ host: readDatabase(folder).socket, user, database: 'bondgenoot' });
  client.on('error', () => {});
  await client.connect();
  return client;
};

async function signIn(url: string): Promise<string> {
  const body = new URLSearchParams({ persoon: 'uitvoerder' });
  const answer = await fetch(`${url}/aanmelden/demo`, { method: 'POST', body, redirect: 'manual' });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Gives signalen as a person would, signing in again when a session has given its share, until nobody answers any more. */
async function writeSignalen(url: string, written: Written): Promise<void> {
  const body = JSON.stringify({ soort: 'wachttijd', tekst: 'Niemand nam op.', leefdomein: 'wonen' });
  for (let cookie = await signIn(url); ;) {
    written.tried++;
    const headers = { cookie, 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/v1/signalen`, { method: 'POST', headers, body });
    if (answer.status === 201) {
      const { id, terugmeldcode } = await answer.json();
      written.signalen.set(id, terugmeldcode);
    } else cookie = await signIn(url);
  }
}

/** Writes pairs straight into the database, until that dies or the round is over. */
async function writePairs(folder: string, writer: number, written: Written): Promise<void> {
  const client = await connect(folder, 'app_login');
  for (const { round } = written; written.round === round; await sleep(2)) {
    const number = written.tried++;
    await client.query('begin');
    for (const side of ['links', 'rechts'])
      await client.query('insert into paren values ($1, $2, $3)', [writer, number, side]);
    await client.query('commit');
    written.pairs.add(`${writer}/${number}`);
  }
  await client.end();
}

/** How much of what was acknowledged is not there, and how many pairs are half there. */
async function compareWritten(folder: string, { signalen, pairs }: Written) {
  const client = await connect(folder, 'postgres');
  const present = new Set((await client.query<{ id: string }>('select id from signalen')).rows.map(({ id }) => id));
  const { rows } = await client.query<{ pair: string; sides: number }>(
    "select schrijver || '/' || nummer as pair, count(*)::int as sides from paren group by schrijver, nummer",
  );
  await client.end();
  const found = new Set(rows.map(({ pair }) => pair));
  const lost = [
    ...[...signalen.keys()].filter((id) => !present.has(id)),
    ...[...pairs].filter((pair) => !found.has(pair)),
  ];
  return { lost: lost.length, halves: rows.filter(({ sides }) => sides !== 2).length };
}

test(`kill -9 at ${ROUNDS} random moments in mid-write loses nothing that was acknowledged`, async ({
  folder,
  start,
}) => {
  const restart = async () => (await start(folder, { env: { DEMO: 'klein', LOG_LEVEL: 'error' } })).ready();
  let product: Product = await restart();
  const owner = await connect(folder, 'eigenaar');
  await owner.query(SCRATCH);
  await owner.end();
  const written: Written = { signalen: new Map(), pairs: new Set(), tried: 0, round: 0 };
  const total = { lost: 0, halves: 0 };
  let slowest = 0;
  while (written.round < ROUNDS) {
    const ends = Promise.allSettled([
      ...Array.from({ length: HTTP_WRITERS }, () => writeSignalen(product.url, written)),
      ...Array.from({ length: SQL_WRITERS }, (_, writer) => writePairs(folder, writer, written)),
    ]);
    await sleep(randomInt(150, 600));
    product.send('SIGKILL');
    // In even rounds the database dies too. In the others it lives on with its writers, and is adopted under them.
    const { pid } = readDatabase(folder);
    const isKilled = written.round % 2 === 0;
    if (isKilled) process.kill(pid, 'SIGKILL');
    await product.ended;
    const begin = performance.now();
    product = await restart();
    slowest = Math.max(slowest, performance.now() - begin);
    expect(readDatabase(folder).pid === pid).toBe(!isKilled);
    written.round++;
    await ends;
    const { lost, halves } = await compareWritten(folder, written);
    total.lost += lost;
    total.halves += halves;
  }
  const codes = [...written.signalen.values()].filter((_, index, all) => index % Math.ceil(all.length / 5) === 0);
  const answers = await Promise.all(codes.map((code) => fetch(`${product.url}/api/v1/terugmeldingen/${code}`)));
  // The figures are the result of this test: a person compares them over time.
  process.stdout.write(
    `${ROUNDS} kills under ${HTTP_WRITERS + SQL_WRITERS} writers: ${written.signalen.size} signalen and ${written.pairs.size} pairs ` +
      `acknowledged, ${total.lost} lost, ${total.halves} half; slowest restart ${Math.round(slowest)} ms\n`,
  );
  expect(answers.map(({ status }) => status)).toEqual(codes.map(() => 200));
  expect(written.signalen.size).toBeGreaterThan(ROUNDS * HTTP_WRITERS);
  expect(written.pairs.size).toBeGreaterThan(ROUNDS * SQL_WRITERS);
  expect(total).toEqual({ lost: 0, halves: 0 });
});
