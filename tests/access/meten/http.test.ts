import type pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import type { Actor } from '../../../app/platform/database/index.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';
import { type Answer, type Door, openDoor, type Route } from '../door.ts';
import { BUREN } from '../people.ts';
import type { Row } from '../rules.ts';
import { indexWords, type Words } from '../words.ts';
import { getSeed, insertRows, openFree } from '../world.ts';
import { describeShut, findRegel, magZien, openAlles, type Zicht } from './pages.ts';
import { createMetenwereld, type Metenwereld } from './world.ts';

/** How many requests are sent; HTTP_DECISIONS=5000 for what the issue asks. */
const REQUESTS = Number(process.env['HTTP_DECISIONS'] ?? 500);
vi.setConfig({ testTimeout: 60_000 + REQUESTS * 200, hookTimeout: 60_000 });

const PAGES =
  /^\/(?:api\/v1\/)?(?:metingen|rapporten|verbeteracties|instrumenten|invullen|uitnodiging|meedoen)(?:\/|$)/;
const WORD = /zq[0-9a-z]{4}q/g;

let database: TestDatabase;
let client: pg.Client;
let world: Metenwereld;
let words: Words;
let door: Door;
let people: Actor[];
const seed = getSeed();
beforeAll(async () => {
  database = await openTestDatabase();
  client = await openFree(database);
  world = await createMetenwereld(client, seed, { twins: false });
  words = indexWords(world);
  people = [...new Map(world.actors.flatMap((one) => (isPerson(one) ? [[keyOf(one), one] as const] : []))).values()];
  door = await openDoor(database, client, { actors: people }, PAGES);
});
afterAll(async () => {
  await door.close();
  await client.end();
  await database.close();
});

const keyOf = ({ gemeente, persoon }: Actor) => `${gemeente} ${persoon}`;
const isPerson = ({ persoon, rollen }: Actor) => persoon !== null && !rollen.includes('telling');
const here = (table: string): readonly Row[] => world.rows[table] ?? [];
const nameOf = ({ method, path }: Route) => `${method} ${path.replaceAll(/\{[^}]*\}+/g, '')}`;

const TABLE_OF: Readonly<Record<string, string>> = { verbeteracties: 'verbeteracties', rapporten: 'rapporten' };
const FIXED: Readonly<Record<string, readonly string[]>> = {
  nummer: ['1', '2', '99'],
  vraag: ['rol', 'terugblik'],
  onderwerp: ['rol', 'terugblik'],
  sleutel: ['zelfanalyse', '9991-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  token: ['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
};

type Sent = { route: Route; actor: Actor; path: string; meting: Row | undefined; row: Row | undefined };

/** An address of a route about this meting: what else it names are ids and keys that stand there. */
function fillPath({ path }: Route, meting: string): Pick<Sent, 'path' | 'row'> {
  const { random } = world;
  const near = (table: string) => here(table).filter((row) => row['meting_id'] === meting);
  const table = TABLE_OF[path.replace('/api/v1', '').split('/')[1] ?? ''];
  const rows = table === undefined ? [] : near(table).length > 0 ? near(table) : here(table);
  const row = rows.length > 0 ? random.one(rows) : undefined;
  const idOf = (from: readonly Row[]) => String((from.length > 0 ? random.one(from)['id'] : undefined) ?? random.id());
  const values: Record<string, () => string> = {
    id: () => (table === undefined ? meting : String(row?.['id'] ?? random.id())),
    meting: () => meting,
    item: () =>
      String(random.one([...near('scanscores'), ...near('consensusbesluiten'), {}])['item'] ?? 'interventie-9'),
    gebied: () => 'x',
    uitnodiging: () => idOf(near('uitnodigingen')),
    interview: () => idOf(near('interviews')),
    bewijs: () => idOf(near('bewijzen')),
    bestand: () =>
      path.startsWith('/rapporten')
        ? `${String(row?.['id'])}.pdf`
        : `uitkomst.${random.one(['csv', 'csv', 'svg', 'xlsx'])}`,
  };
  const filled = path.replaceAll(/:(\w+)(?:\{(?:[^{}]|\{[^}]*\})*\})?/g, (_, name: string) =>
    name in FIXED ? random.one(FIXED[name] ?? []) : (values[name]?.() ?? 'x'),
  );
  return { path: path === '/instrumenten/:bestand{[a-z0-9-]+\\.json}' ? '/instrumenten/x.json' : filled, row };
}

function createSent(route: Route): Sent {
  const { random } = world;
  const actor = random.one(people.filter(({ gemeente }) => random.chance(0.15) || gemeente !== BUREN));
  const isScan = (one: string) => here('scankeuzes').some((row) => row['meting_id'] === one);
  const fitting = /scan|interviews/.test(route.path) ? world.metingen.filter(isScan) : world.metingen;
  const id = random.one(random.chance(0.8) ? fitting : world.metingen);
  const filled = fillPath(route, id);
  const about = filled.row ? filled.row['meting_id'] : id;
  const meting = here('metingen').find((one) => one['id'] === about && one['gemeente_id'] === actor.gemeente);
  const row = filled.row?.['gemeente_id'] === actor.gemeente ? filled.row : undefined;
  return { route, actor, path: filled.path, meting, row };
}

const lookOf = ({ actor, meting, row }: Sent): Zicht => ({
  world,
  actor,
  meting,
  row,
  who: openAlles(world, actor, world.metingen),
});

/** Words in an answer that stand in no row which this person may be shown. */
const listShut = (zicht: Zicht, text: string): string[] =>
  [...new Set(text.match(WORD))].flatMap((word) => {
    const places = words.get(word) ?? [];
    if (places.some(({ table, row }) => magZien(zicht.who, table, row))) return [];
    return places.slice(0, 1).map(({ table, row }) => `${word} of ${describeShut(table, row)}`);
  });

function judge(sent: Sent, { status, text }: Answer): string[] {
  const said: string[] = [];
  const zicht = lookOf(sent);
  const regel = findRegel(nameOf(sent.route));
  const may = regel?.mag(zicht) ?? false;
  const isOk = sent.route.method === 'GET' ? status === 200 : status < 400 && status !== 303;
  if (status >= 500) said.push(`an error of the product: ${text.slice(0, 300)}`);
  if (isOk && !may) said.push('open to who may not');
  if (!isOk && may && regel?.exact) said.push('shut to who may');
  return [...said, ...listShut(zicht, text)];
}

/** Everything that stands in the tables of the wing, as one word. */
async function computePrint(): Promise<string> {
  const tables = Object.keys(world.keys).map(
    (table) => `select '${table}' as t, md5(string_agg(r::text, ',' order by r::text)) as h from ${table} r`,
  );
  const { rows } = await client.query<{ t: string; h: string }>(tables.join(' union all '));
  return JSON.stringify(rows);
}

const FIELDS: Readonly<Record<string, string>> = {
  versie: '1',
  opengesteld: 'ja',
  niveau: '2',
  reden: 'x',
  minderheid: '',
  score: '2',
  toelichting: 'x',
  titel: 'x',
  klaarOp: '2027-01-01',
  kenmerk: 'kenmerk-1',
  groep: '',
  stand: 'gedaan',
  uitkomst: 'x',
  periode: 'x',
  bevestig: 'ja',
  laag: '30',
  hoog: '70',
  archetype: 'transitieproof',
  strategie: 'dialoog',
  functie: 'beleid',
  op: '2026-01-01',
  adressen: 'x@voorbeeld.nl',
  soort: 'document',
  verwijzing: 'x',
  groepsminimum: '5',
  onderwerp: '',
  invullenTot: '',
};
const bodyOf = (path: string, actor: Actor) => {
  const partij = String(world.random.one(here('tellingen'))['lezers']?.toString().split(',')[0]);
  const fields = { ...FIELDS, van: partij, eigenaar: actor.persoon ?? '' };
  return path.startsWith('/api/')
    ? JSON.stringify({ ...fields, versie: 1, score: 2 })
    : new URLSearchParams(fields).toString();
};

test('for every route of meten it is said who may open it', () => {
  expect(door.routes.filter((route) => !findRegel(nameOf(route))).map(nameOf)).toEqual([]);
  expect(door.routes.length).toBeGreaterThan(80);
});

test(`${REQUESTS} pages of meten are open to who may, and show no word that is shut`, async () => {
  const gets = door.routes.filter(({ method }) => method === 'GET');
  const wrong: string[] = [];
  const seen = new Map<number, number>();
  let shown = 0;
  for (let number = 0; number < REQUESTS && wrong.length < 10; number++) {
    const sent = createSent(
      world.random.chance(0.8) ? world.random.one(gets) : { method: 'GET', path: '/metingen/:id/uitkomst' },
    );
    const answer = await door.send(sent.actor, 'GET', sent.path);
    seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
    shown += new Set(answer.text.match(WORD)).size;
    const about = `${sent.route.path} ${sent.path} as ${sent.actor.rollen.join('+')}, ${String(sent.meting?.['stand'])}`;
    wrong.push(...judge(sent, answer).map((one) => `${about}: ${answer.status}: ${one}`));
  }
  const counts = [...seen].toSorted(([a], [b]) => a - b).map((one) => one.join(': '));
  process.stdout.write(
    `meten: seed ${seed}, ${door.routes.length} routes, ${REQUESTS} requests (${counts.join(', ')}), ${shown} words shown, ${wrong.length} wrong\n`,
  );
  expect(wrong).toEqual([]);
});

test('whoever may not act changes nothing', async () => {
  const posts = door.routes.filter(({ method }) => method !== 'GET');
  const before = await computePrint();
  const wrong: string[] = [];
  let count = 0;
  for (let number = 0; number < REQUESTS / 2; number++) {
    const sent = createSent(world.random.one(posts));
    const regel = findRegel(nameOf(sent.route));
    if (regel?.mag(lookOf(sent)) !== false) continue;
    count++;
    const answer = await door.send(sent.actor, sent.route.method, sent.path, bodyOf(sent.path, sent.actor));
    wrong.push(
      ...judge(sent, answer).map(
        (one) => `${nameOf(sent.route)} as ${sent.actor.rollen.join('+')}: ${answer.status}: ${one}`,
      ),
    );
  }
  process.stdout.write(`meten: ${count} acts of people who may not\n`);
  expect(wrong).toEqual([]);
  expect(await computePrint()).toBe(before);
});

const FIGURES = [
  '/metingen/:id',
  '/metingen/:id/uitkomst',
  '/metingen/:id/uitkomst.csv',
  '/metingen/:id/uitkomst.svg',
  '/metingen/:id/samen',
  '/metingen/:id/scan',
  '/api/v1/metingen/:id',
  '/api/v1/metingen/:id/uitkomst',
  '/api/v1/metingen/:id/consensus',
  '/api/v1/metingen/:id/scan',
];
const HIDDEN = [
  'tellingen',
  'antwoorden',
  'antwoordtoelichtingen',
  'antwoordconcepten',
  'uitnodigingen',
  'consensusbesluiten',
];

/** An answer as its words in order of the alphabet: without what is new each time, and comments stand in an order by chance. */
const wordsOf = ({ status, text }: Answer): string =>
  `${status} ${text
    .replaceAll(/nonce[-=]"?[\w+/=-]+/g, '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{20,}/g, '')
    .replaceAll(/\d{1,2}\.\d\d uur|\d{13}/g, '')
    .split(/[\s<>"{},]+/)
    .toSorted()
    .join(' ')}`;

const readFigures = async (actor: Actor, metingen: readonly string[]): Promise<Map<string, string>> => {
  const found = new Map<string, string>();
  for (const id of metingen) {
    for (const page of FIGURES) {
      const path = page.replace(':id', id);
      found.set(path, wordsOf(await door.send(actor, 'GET', path)));
    }
  }
  return found;
};

/** The same while the rows that are meant are not there. */
async function readWithout(actor: Actor, metingen: readonly string[], isGone: (table: string, row: Row) => boolean) {
  const gone = HIDDEN.map((table) => [table, here(table).filter((row) => isGone(table, row))] as const);
  for (const [table, rows] of gone) {
    const where = (world.keys[table] ?? []).map((key) => `t.${key} = r.${key}`).join(' and ');
    const text = `delete from ${table} t using jsonb_populate_recordset(null::${table}, $1) r where ${where}`;
    await client.query(text, [JSON.stringify(rows)]);
  }
  const found = await readFigures(actor, metingen);
  for (const [table, rows] of gone) await insertRows(client, table, rows);
  return found;
}

test('what someone may see makes a difference', async () => {
  const beleid = people.find(({ rollen, gemeente }) => gemeente !== BUREN && rollen.includes('beleid'));
  if (!beleid) throw new Error('nobody makes metingen');
  const counted = new Set(here('tellingen').map((row) => String(row['meting_id'])));
  const open = here('metingen').filter(({ id, stand }) => stand === 'geopend' && counted.has(String(id)));
  const metingen = open.map(({ id }) => String(id)).slice(0, 4);
  const before = await readFigures(beleid, metingen);
  const after = await readWithout(beleid, metingen, (table) => table === 'tellingen');
  for (const id of metingen) {
    for (const path of [`/metingen/${id}/uitkomst`, `/api/v1/metingen/${id}/uitkomst`, `/metingen/${id}/uitkomst.csv`])
      expect({ path, isSame: after.get(path) === before.get(path) }).toEqual({ path, isSame: false });
  }
  expect(metingen.length).toBeGreaterThan(2);
});

test('what someone may not see makes no difference to any figure that they do', async () => {
  const wrong: string[] = [];
  let count = 0;
  const rounds = Math.ceil(REQUESTS / 100);
  for (let round = 0; round < rounds; round++) {
    const actor = world.random.one(people.filter(({ gemeente }) => gemeente !== BUREN));
    const who = openAlles(world, actor, world.metingen);
    const metingen = world.random.some(world.metingen).slice(0, 3);
    const before = await readFigures(actor, metingen);
    const after = await readWithout(actor, metingen, (table, row) => !magZien(who, table, row));
    count += before.size;
    for (const [path, text] of before) {
      const stand = here('metingen').find(({ id }) => path.includes(String(id)))?.['stand'];
      if (after.get(path) !== text) wrong.push(`${path} (${String(stand)}) as ${actor.rollen.join('+')}`);
    }
  }
  process.stdout.write(`meten: ${count} pages beside the same without what is hidden, ${wrong.length} differ\n`);
  expect(wrong).toEqual([]);
});

test('whoever did not sign in sees nothing of any route', async () => {
  for (const route of door.routes.filter(({ method }) => method === 'GET')) {
    const { path } = fillPath(route, world.random.one(world.metingen));
    const { status, text } = await door.send(undefined, 'GET', path);
    const isSchema = path.endsWith('.json');
    expect({ path, isShut: isSchema || [302, 303, 401, 403, 404].includes(status) }).toEqual({ path, isShut: true });
    expect(text).not.toMatch(WORD);
  }
});
