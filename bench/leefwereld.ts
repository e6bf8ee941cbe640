// What opening a dossier costs over HTTP, with 45,000 and with 405,000 of them, beside the same SQL alone.
// `node --import ./scripts/tsx.mjs bench/leefwereld.ts`; `--size 100k` for one of the two, `--seconds 8` to measure longer, `--count` to try another number.
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import pg from 'pg';

import { createDossierDatabase, DOSSIERS, type DossierSize, GEMEENTE, idOf, READERS } from './dossiers.ts';
import { recordStatements, removeRole, runFloor, type Statement } from './floor.ts';
import { computePercentile, readCpu, readTreeCpu, sendLoad } from './measure.ts';
import { CONCURRENCY } from './model.ts';
import { startServer } from './product.ts';

const { values: flags } = parseArgs({
  options: { size: { type: 'string' }, seconds: { type: 'string', default: '6' }, count: { type: 'string' } },
});
const SECONDS = Number(flags.seconds);

type Bench = Awaited<ReturnType<typeof createDossierDatabase>> & { url: string; pid: number; postmaster: number };
/** One request of one reader. */
type Visit = { cookie: string; path: string; body?: string };
type Case = { name: string; visits: readonly Visit[] };

const tokenOf = (number: number) => `dossier-${number}`;

/** A session for each of the readers, and which dossiers they open. */
async function addReaders({ as }: Pick<Bench, 'as'>, count: number) {
  const client = new pg.Client(as('postgres'));
  client.on('error', () => {});
  await client.connect();
  const people = Math.ceil(count / 60);
  const hashes = Array.from({ length: READERS.people }, (_, i) =>
    createHash('sha256').update(tokenOf(i)).digest('hex'),
  );
  await client.query(
    `insert into sessies (token_hash, gemeente_id, id, medewerker_id, naam, functie, rollen, teams, pseudoniem, begonnen, laatst_gezien, verloopt)
     select h, $2, gen_random_uuid(), ${idOf('regisseur', '(n - 1)')}, 'Persoon', 'Wijkteam', m.rollen, m.teams, ${idOf('pseudoniem', '(n - 1)')}, now(), now(), now() + interval '6 hours'
     from unnest($1::text[]) with ordinality t(h, n) join medewerkers m on m.gemeente_id = $2 and m.id = ${idOf('regisseur', '(n - 1)')}`,
    [hashes, GEMEENTE],
  );
  const { rows } = await client.query<{ reader: number; huis: string; gesprek: string; born: string; key: string }>(
    `select (h % ${people})::int as reader, ${idOf('huis', 'h')}::text as huis, ${idOf('gesprek', 'h')}::text as gesprek,
       (date '1950-01-01' + (h * 7 + 4001) % 25000)::text as born, v.naam as key
     from generate_series(0, ${people * READERS.dossiers - 1}) h join vindkaarten v on v.gemeente_id = $1 and v.lid_id = ${idOf('lid', "(h || '-1')")}
     where h % ${people} < ${READERS.people} order by h`,
    [GEMEENTE],
  );
  await client.query('analyze sessies');
  await client.end();
  return rows;
}

function listCases(readers: Awaited<ReturnType<typeof addReaders>>): Case[] {
  const visit = (to: (row: (typeof readers)[number]) => string): Visit[] =>
    readers.map((row) => ({ cookie: `sessie=${tokenOf(row.reader)}`, path: to(row) }));
  const search = readers.map(({ reader, born, key }) => ({
    cookie: `sessie=${tokenOf(reader)}`,
    path: '/huishoudens/zoeken',
    body: new URLSearchParams({
      achternaam: key.replace('Roepnaam ', ''),
      geboortedatum: born,
    }).toString(),
  }));
  return [
    {
      name: 'opening a dossier: the conversation, 20 lines',
      visits: visit(({ huis, gesprek }) => `/huishoudens/${huis}/gesprekken/${gesprek}`),
    },
    { name: 'opening a dossier: the plan', visits: visit(({ huis }) => `/huishoudens/${huis}/plan`) },
    { name: 'opening a dossier: the household', visits: visit(({ huis }) => `/huishoudens/${huis}`) },
    { name: 'its goals and actions in the API', visits: visit(({ huis }) => `/api/v1/huishoudens/${huis}/plan`) },
    { name: 'list of huishoudens, 50 rows', visits: visit(() => '/huishoudens') },
    { name: 'finding someone by name and birth date', visits: search },
  ];
}

/** The messages of one request, each time with new ids for the inzageregels, as the product would make them. */
const renew = (statements: readonly Statement[]) => () =>
  statements.map(({ text, values }) => {
    const columns = /^insert into "inzageregels" \(([^)]*)\)/.exec(text)?.[1]?.split(', ') ?? [];
    return { text, values: values.map((one, at) => (columns[at % columns.length] === '"id"' ? randomUUID() : one)) };
  });

const round = (value: number, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : '');

async function measureFloor({ as }: Bench, { cookie, path: address }: Visit) {
  const request = new Request(`http://127.0.0.1:3000${address}`, { headers: { cookie } });
  const said = await recordStatements(as('app_login'), request);
  const [floor, open] = [
    await runFloor(as('app_login'), renew(said), CONCURRENCY, SECONDS / 2),
    await runFloor(as('postgres'), renew(removeRole(said)), CONCURRENCY, SECONDS / 2),
  ];
  return [floor.times.length / floor.seconds, open.times.length / open.seconds] as const;
}

async function measureCase({ name, visits }: Case, bench: Bench): Promise<{ p95: number; line: string }> {
  const { url, pid, postmaster } = bench;
  const [first] = visits;
  if (first === undefined) throw new Error(`${name}: nothing to visit`);
  const isPost = first.body !== undefined;
  const load = {
    url,
    path: first.path,
    paths: visits.map((one) => one.path),
    method: isPost ? ('POST' as const) : ('GET' as const),
    headers: isPost
      ? {
          'content-type': 'application/x-www-form-urlencoded',
          origin: url,
        }
      : {},
    cookies: visits.map(({ cookie }) => cookie),
    bodies: visits.flatMap(({ body }) => body ?? []),
    concurrency: CONCURRENCY,
  };
  await sendLoad({ ...load, seconds: 1 });
  const before = [readCpu(pid), readTreeCpu(postmaster)] as const;
  const { times, seconds, refused, bytes } = await sendLoad({ ...load, seconds: SECONDS });
  const count = times.length;
  const [node, postgres] = [(readCpu(pid) - before[0]) / count, (readTreeCpu(postmaster) - before[1]) / count];
  // Searching counts turns under a lock: the same message at once would only wait for itself.
  const [floor, open] = isPost ? [Number.NaN, Number.NaN] : await measureFloor(bench, first);
  const p95 = computePercentile(times, 0.95);
  const cells = [
    name,
    round(count / seconds, 0),
    round(computePercentile(times, 0.5)),
    round(p95),
    round(node, 2),
    round(postgres, 2),
    round(bytes / count / 1024, 0),
    refused,
    round(floor, 0),
    round(floor / (count / seconds)),
    isPost ? '' : `${round((open / floor - 1) * 100, 0)}%`,
  ];
  return { p95, line: `| ${cells.join(' | ')} |` };
}

const HEAD = 'case|per s|p50 ms|p95 ms|CPU node ms|CPU postgres ms|kB|refused|its SQL per s|SQL ÷ ours|cost of RLS';

async function runSize(size: DossierSize): Promise<Map<string, number>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bondgenoot-bench-'));
  const started = performance.now();
  const count = Number(flags.count ?? DOSSIERS[size]);
  const made = await createDossierDatabase(path.join(folder, 'cluster'), count);
  try {
    const cases = listCases(await addReaders(made, count));
    const took = round((performance.now() - started) / 1000, 0);
    const server = await startServer(made.socket, path.join(folder, 'data'));
    const postmaster = Number(
      readFileSync(path.join(folder, 'cluster/postgres/postmaster.pid'), 'utf8').split('\n')[0],
    );
    const bench = { ...made, ...server, postmaster };
    console.log(
      `\n${count} dossiers, made in ${took} s; load of the machine before: ${os
        .loadavg()
        .map((one) => round(one))
        .join(' ')}\n`,
    );
    const head = HEAD.split('|');
    console.log([head, head.map(() => '---')].map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
    const p95s = new Map<string, number>();
    for (const one of cases) {
      const { p95, line } = await measureCase(one, bench);
      p95s.set(one.name, p95);
      console.log(line);
    }
    await server.stop();
    return p95s;
  } finally {
    await made.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const sizes = (Object.keys(DOSSIERS) as DossierSize[]).filter(
  (size) => flags.size === undefined || flags.size === size,
);
const [small, large] = [await runSize(sizes[0] ?? '100k'), sizes[1] && (await runSize(sizes[1]))];
if (large) {
  console.log('\np95 of the large, as a share of the small (asked: at most 1.3)\n');
  for (const [name, p95] of large) console.log(`- ${name}: ${round(p95 / (small.get(name) ?? Number.NaN), 2)}`);
}
