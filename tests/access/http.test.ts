import type pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import type { Actor } from '../../app/platform/database/index.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { listTies, type Tie } from './asks.ts';
import { type Answer, CLOSED, type Door, fillPath, isAsked, openDoor, type Route } from './door.ts';
import { listAs, type Opened, openAs } from './rules.ts';
import { indexWords, listLeaks } from './words.ts';
import { createWorld, getSeed, openFree, reloadRows, type TestWorld } from './world.ts';

/** How many requests are sent; HTTP_DECISIONS=5000 for what the issue asks. */
const REQUESTS = Number(process.env['HTTP_DECISIONS'] ?? 500);
vi.setConfig({ testTimeout: 60_000 + REQUESTS * 200, hookTimeout: 60_000 });

let database: TestDatabase;
let client: pg.Client;
let world: TestWorld;
let door: Door;
const seed = getSeed();
beforeAll(async () => {
  database = await openTestDatabase();
  client = await openFree(database);
  world = await createWorld(client, seed, 10, 3);
  door = await openDoor(database, client, world);
});
afterAll(async () => {
  await door.close();
  await client.end();
  await database.close();
});

type Trace = { huishouden_id: string; wie_id: string; doel: string; onderdelen: string[]; gelukt: boolean };

/** What the last request wrote down, and takes it away, so that the world stays as it was. */
async function takeTrace(): Promise<Trace[]> {
  const known = world.rows['inzageregels']?.map((row) => row['id']);
  const { rows } = await client.query<Trace>('delete from inzageregels where id <> all ($1) returning *', [known]);
  return rows;
}

type Sent = { route: Route; actor: Actor; path: string; huishouden: string; answer: Answer };

/** What is said of one request that is wrong. */
type Judged = { said: string[]; openings: Opened[]; isRefused: boolean };

/** Lays the trace of a request beside the rules: each opening that worked may be, each that was refused may not. */
function judgeTrace(actor: Actor, huishouden: string, trace: readonly Trace[]): Judged {
  const said: string[] = [];
  const openings: Opened[] = [];
  const own = trace.filter((one) => one.huishouden_id === huishouden);
  for (const { doel, onderdelen, gelukt, wie_id } of own) {
    const opened = openAs(world, actor, { huishouden, doel, onderdelen });
    if (wie_id !== actor.persoon) said.push('the trace names another');
    if (gelukt !== (opened !== undefined))
      said.push(`${gelukt ? 'opened' : 'refused'} for ${doel}: ${onderdelen.join(' ')}`);
    if (gelukt && opened && opened.reads.length !== onderdelen.length)
      said.push(`the trace says more than opened: ${onderdelen.join(' ')}`);
    if (opened) openings.push(opened);
  }
  return { said, openings, isRefused: own.length > 0 && openings.length === 0 };
}

const isHere = (actor: Actor, id: string) =>
  world.rows['huishoudens']?.some((row) => row['id'] === id && row['gemeente_id'] === actor.gemeente) === true;

/**
 * Who has to do with a huishouden and asks for a record of it that is not there, gets nothing to see: that opening is taken back. For all
 * others the attempt stands.
 */
const mayMiss = (actor: Actor, huishouden: string) =>
  world.rows['huishoudens']?.some((row) => row['id'] === huishouden && listAs(world, actor, row).length > 0) === true;

function judge({ actor, huishouden, route, answer: { status, text } }: Sent, trace: readonly Trace[]): string[] {
  const { said, openings, isRefused } = judgeTrace(actor, huishouden, trace);
  if (status >= 500) said.push(`an error of the product: ${text.slice(0, 300)}`);
  const isAttempt = route.method === 'GET' && status === 404 && isHere(actor, huishouden) && !(route.path in CLOSED);
  if (isAttempt && trace.length === 0 && !mayMiss(actor, huishouden)) said.push('no trace');
  if (isRefused && status !== 404) said.push('a refusal that is no 404');
  if (
    !isRefused &&
    openings.length === 0 &&
    status === 200 &&
    !(route.path in CLOSED) &&
    !isAsked(world, actor, huishouden, route)
  )
    said.push('opened without a trace');
  return [...said, ...listLeaks(world, indexWords(world), actor, openings, text)];
}

/** What differs between two answers besides ids, the moment and the address that was asked. */
const strip = ({ status, text, headers }: Answer) => ({
  status,
  text: text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replaceAll(/\d{1,2}\.\d\d uur/g, 'uur')
    .replaceAll(/nonce[-=]"?[\w+/=-]+/g, 'nonce'),
  headers: [...headers]
    .filter(([name]) => !['date', 'x-request-id', 'content-length', 'etag', 'server-timing'].includes(name))
    .map(([name, value]) => `${name}: ${value.replaceAll(/nonce-[\w+/=-]+/g, 'nonce')}`),
});

/** Where the answer to who may not differs from that for what is not there. */
function listApart(refused: Answer, unknown: Answer): string[] {
  const [one, other] = [JSON.stringify(strip(refused)), JSON.stringify(strip(unknown))];
  const at = [...one].findIndex((letter, n) => letter !== other[n]);
  return one === other ? [] : [`tells apart: ${one.slice(at - 40, at + 80)} | ${other.slice(at - 40, at + 80)}`];
}

const BODIES = [
  '',
  'naam=&tekst=%3Cscript%3E',
  'leefdomein=wonen&wet=wmo&woorden=x&tekst=x&naam=x',
  'versie=1&opvolger=x',
  'id=1&%00=%00',
];
const bodyOf = (path: string) =>
  path.startsWith('/api/')
    ? world.random.one(['', '{}', '[]', '{"naam":1}', '{"tekst":"x","leefdomein":"wonen"}'])
    : world.random.one(BODIES);

async function sendOne(ties: ReadonlyMap<string, Tie[]>): Promise<Sent> {
  const { random } = world;
  const gets = door.routes.filter(({ method }) => method === 'GET');
  const route = random.chance(0.8) ? random.one(gets) : random.one(door.routes);
  const isMine = route.path.startsWith('/mijn');
  const tie = random.chance(0.75)
    ? random.one((isMine ? ties.get('bewoner') : ties.get(random.one([...ties.keys()]))) ?? [])
    : undefined;
  const actor = tie?.actor ?? random.one(world.actors.filter(({ persoon }) => persoon !== null));
  const huishouden = tie?.huishouden ?? (random.chance(0.2) ? random.id() : random.one(world.houses).id);
  const path = fillPath(route, world, huishouden);
  const answer = await door.send(actor, route.method, path, route.method === 'GET' ? undefined : bodyOf(path));
  return { route, actor, path, huishouden, answer };
}

test(`${REQUESTS} requests are answered as the rules say, and none without a trace or with a word that is shut`, async () => {
  const ties = Map.groupBy(listTies(world), ({ as }) => as);
  const wrong: string[] = [];
  const seen = new Map<string, number>();
  let [twins, words] = [0, 0];
  for (let number = 0; number < REQUESTS && wrong.length < 10; number++) {
    const sent = await sendOne(ties);
    const { route, actor, path, huishouden, answer } = sent;
    const trace = await takeTrace();
    const said = judge(sent, trace);
    const key = `${route.method === 'GET' ? 'GET' : 'POST'} ${answer.status}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    words += new Set(answer.text.match(/zq[0-9a-z]{4}q/g)).size;
    if (route.method === 'GET' && answer.status === 404 && isHere(actor, huishouden)) {
      twins++;
      const unknown = await door.send(actor, 'GET', path.replace(huishouden, world.random.id()));
      if (trace.length > 0 && trace.every(({ gelukt }) => !gelukt)) said.push(...listApart(answer, unknown));
      if ((await takeTrace()).length > 0) said.push('a trace of what is not there');
    }
    if (route.method !== 'GET' && answer.status < 400) await reloadRows(client, world);
    wrong.push(...said.map((one) => `${route.method} ${path} as ${actor.rollen.join('+')}: ${answer.status}: ${one}`));
  }
  const counts = [...seen]
    .toSorted()
    .map((one) => one.join(': '))
    .join(', ');
  process.stdout.write(
    `seed ${seed}: ${door.routes.length} routes, ${REQUESTS} requests (${counts}), ${words} words shown, ${twins} refusals beside the answer for what is not there, ${wrong.length} wrong\n`,
  );
  expect(wrong).toEqual([]);
});

test('whoever did not sign in sees nothing of any route', async () => {
  const huishouden = world.houses[0]?.id ?? '';
  for (const route of door.routes.filter(({ method }) => method === 'GET')) {
    const { status, text } = await door.send(undefined, 'GET', fillPath(route, world, huishouden));
    expect({ path: route.path, isShut: [302, 303, 401, 404].includes(status) }).toEqual({
      path: route.path,
      isShut: true,
    });
    expect(text).not.toMatch(/zq[0-9a-z]{4}q/);
  }
  expect(await takeTrace()).toEqual([]);
});
