import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import pg from 'pg';

import { updateSignaalwoorden } from '../app/maatwerkplaats/signaal/index.ts';
import { createSystemActor, openDatabase } from '../app/platform/database/index.ts';
import { CAST, GEMEENTEN } from '../database/demo/cast.ts';
import { type Case, CASES } from './cases.ts';
import { recordStatements, removeRole, runFloor } from './floor.ts';
import { createBenchDatabase } from './generate.ts';
import { computePercentile, readCpu, readTreeCpu, sendLoad } from './measure.ts';
import { CONCURRENCY, MODEL, SECONDS, type Size } from './model.ts';
import { startServer } from './product.ts';

type Bench = Awaited<ReturnType<typeof createBenchDatabase>> & {
  url: string;
  pid: number;
  postmaster: number;
  signaal: string;
};
type Row = { name: string; cells: (string | number)[] };

const GEMEENTE = GEMEENTEN.voorbeeldstad.gemeente_id;
/** A session gives at most twenty signalen in ten minutes, so the load comes from many. */
const SESSIONS = 3000;

const round = (value: number, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : '');
const tokenOf = (wie: string, number: number) => `bench-${wie}-${number}`;
const cookiesOf = (wie: string | undefined, count: number) =>
  wie === undefined ? [] : Array.from({ length: count }, (_, i) => `sessie=${tokenOf(wie, i)}`);

/** Sessions of four people of the cast, put in as they stand in the database. */
async function addSessions({ as }: Pick<Bench, 'as'>): Promise<void> {
  const client = new pg.Client(as('postgres'));
  await client.connect();
  for (const wie of ['beleid', 'uitvoerder', 'transformatiemanager', 'beheerder'] as const) {
    const { id, naam, functie, rollen, teams, pseudoniem } = CAST[wie];
    const count = wie === 'uitvoerder' ? SESSIONS : 1;
    const hashes = Array.from({ length: count }, (_, i) => createHash('sha256').update(tokenOf(wie, i)).digest('hex'));
    await client.query(
      `insert into sessies (token_hash, gemeente_id, id, medewerker_id, naam, functie, rollen, teams, pseudoniem, begonnen, laatst_gezien, verloopt)
       select h, $2, gen_random_uuid(), $3, $4, $5, $6, $7, $8, now(), now(), now() + interval '6 hours' from unnest($1::text[]) h`,
      [hashes, GEMEENTE, id, naam, functie, [...rollen], [...teams], pseudoniem],
    );
  }
  await client.query('analyze sessies');
  await client.end();
}

async function countWords({ as }: Pick<Bench, 'as'>): Promise<void> {
  const database = openDatabase(as('app_login'));
  const taak = createSystemActor('taak', GEMEENTE);
  await database.withActor(taak, 'dagelijkse taak', (tx) => updateSignaalwoorden(tx, taak, '2099-01-01'));
  await database.close();
}

const pathOf = ({ path: address }: Case, { signaal }: Bench) => address.replace(':signaal', signaal);

/** Ours beside the same SQL alone, and beside that SQL without row-level security: one row of the table. */
async function measureCase(one: Case, bench: Bench): Promise<Row> {
  const { url, pid, postmaster, as } = bench;
  const address = pathOf(one, bench);
  const method = one.bodies === undefined ? ('GET' as const) : ('POST' as const);
  const cookies = cookiesOf(one.wie, one.wie === 'uitvoerder' ? SESSIONS : 1);
  const headers: Record<string, string> = { ...one.headers };
  if (one.bodies !== undefined) headers['content-type'] = 'application/json';
  if (one.isKnown) headers['if-none-match'] = (await fetch(`${url}${address}`, { headers })).headers.get('etag') ?? '';
  const load = { url, path: address, method, headers, cookies, bodies: one.bodies ?? [], concurrency: CONCURRENCY };
  await sendLoad({ ...load, seconds: 1 });
  const before = [readCpu(pid), readTreeCpu(postmaster)] as const;
  const { times, seconds, refused } = await sendLoad({ ...load, seconds: SECONDS });
  const [node, postgres] = [readCpu(pid) - before[0], readTreeCpu(postmaster) - before[1]];
  const count = times.length;
  const ours = [count / seconds, ...[0.5, 0.95, 0.99].map((share) => computePercentile(times, share))];
  const cpu = [node / count, postgres / count];
  const cells: (string | number)[] = [round(ours[0] ?? 0, 0), ...ours.slice(1).map((value) => round(value))];
  cells.push(...cpu.map((value) => round(value, 2)), refused);
  if (one.floor === false) return { name: one.name, cells: [...cells, '', '', ''] };
  const body = one.bodies?.[0];
  const cookie = cookies[0];
  const request = new Request(`http://127.0.0.1:3000${address}`, {
    method,
    headers: { ...headers, ...(cookie === undefined ? {} : { cookie }) },
    ...(body === undefined ? {} : { body }),
  });
  const said = await recordStatements(as('app_login'), request);
  if (method === 'POST') return { name: one.name, cells: [...cells, '', '', ''] };
  const floor = await runFloor(as('app_login'), said, CONCURRENCY, SECONDS);
  const open = await runFloor(as('postgres'), removeRole(said), CONCURRENCY, SECONDS);
  const [floored, opened] = [floor.times.length / floor.seconds, open.times.length / open.seconds];
  return {
    name: one.name,
    cells: [...cells, round(floored, 0), round(floored / (ours[0] ?? 0)), `${round((opened / floored - 1) * 100, 0)}%`],
  };
}

/** What it costs to begin as someone: a transaction with nothing in it beside the shortest question there is. */
async function measureContext({ as }: Bench): Promise<Row> {
  const database = openDatabase(as('app_login'), { max: CONCURRENCY });
  const actor = createSystemActor('publiek', GEMEENTE);
  const [start, until] = [performance.now(), performance.now() + SECONDS * 1000];
  const times: number[] = [];
  const ask = async () => {
    while (performance.now() < until) {
      const begin = performance.now();
      await database.withActor(actor, 'meten', () => Promise.resolve());
      times.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, ask));
  const rate = (times.length / (performance.now() - start)) * 1000;
  await database.close();
  const floor = await runFloor(as('app_login'), [{ text: 'select 1', values: [] }], CONCURRENCY, SECONDS);
  const floored = floor.times.length / floor.seconds;
  const shown = [0.5, 0.95, 0.99].map((share) => round(computePercentile(times, share)));
  return {
    name: 'withActor with nothing in it',
    cells: [round(rate, 0), ...shown, '', '', 0, round(floored, 0), round(floored / rate), ''],
  };
}

const HEAD = [
  'case',
  'per s',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'CPU node ms',
  'CPU postgres ms',
  'refused',
  'its SQL per s',
  'SQL ÷ ours',
  'cost of RLS',
];
const renderTable = (rows: readonly Row[]) =>
  [HEAD, HEAD.map(() => '---'), ...rows.map(({ name, cells }) => [name, ...cells])]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

async function runSize(size: Size, only: string, eventShare: number): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bondgenoot-bench-'));
  const started = performance.now();
  const made = await createBenchDatabase(path.join(folder, 'cluster'), MODEL[size], eventShare);
  try {
    await addSessions(made);
    await countWords(made);
    const seconds = round((performance.now() - started) / 1000, 0);
    const server = await startServer(made.socket, path.join(folder, 'data'));
    const postmaster = Number(
      readFileSync(path.join(folder, 'cluster/postgres/postmaster.pid'), 'utf8').split('\n')[0],
    );
    const client = new pg.Client(made.as('postgres'));
    await client.connect();
    const { rows: found } = await client.query<{ id: string }>(
      'select id from signalen order by md5(id::text) limit 1',
    );
    await client.end();
    const bench = { ...made, ...server, postmaster, signaal: found[0]?.id ?? '' };
    const rows: Row[] = [];
    for (const one of CASES.filter(({ name }) => name.includes(only))) {
      rows.push(await measureCase(one, bench));
      console.error(`${size} ${one.name}: ${rows.at(-1)?.cells.join(' ')}`);
    }
    if (only === '') rows.push(await measureContext(bench));
    await server.stop();
    const events = Math.round(MODEL[size].gebeurtenissen * eventShare);
    console.log(
      `\nGemeente of ${size}, made in ${seconds} s, with ${events} gebeurtenissen; load of the machine before: ${os
        .loadavg()
        .map((one) => round(one))
        .join(' ')}\n`,
    );
    console.log(renderTable(rows));
  } finally {
    await made.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: {
    size: { type: 'string' },
    only: { type: 'string', default: '' },
    /** Share of a year of gebeurtenissen: all of it takes long to make. */
    events: { type: 'string', default: '0.05' },
  },
});
const sizes: Size[] = values.size === '100k' || values.size === '900k' ? [values.size] : ['100k', '900k'];
for (const size of sizes) await runSize(size, values.only, Number(values.events));
