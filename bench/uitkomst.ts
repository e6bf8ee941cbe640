// What the results of an enquête cost over HTTP: 10,000 responses of 16 questions in ten groepen, counted once when the results are
// opened. `node --import ./scripts/tsx.mjs bench/uitkomst.ts [seconds per case] [responses]`.
import type pg from 'pg';

import { openResultaten } from '../app/meten/uitkomst/index.ts';
import { openDatabase } from '../app/platform/database/index.ts';
import { type Bench, createBlad, GEMEENTE, MEDEWERKER, METING, round, runOnEnquete, SESSIE } from './enquete.ts';
import { recordStatements, runFloor } from './floor.ts';
import { computePercentile, readCpu, readTreeCpu, sendLoad } from './measure.ts';
import { CONCURRENCY } from './model.ts';

const SECONDS = Number(process.argv[2] ?? 6);
const RESPONSES = Number(process.argv[3] ?? 10_000);
const GROEPEN = 10;

/** Everyone's answers, as they stand when the meting closed. */
async function answerAll(client: pg.Client, groepen: string[]): Promise<void> {
  const sheets = Array.from({ length: RESPONSES }, (_, i) => JSON.stringify(createBlad(i).antwoorden));
  await client.query(
    `insert into antwoorden (gemeente_id, id, meting_id, groep_id, antwoorden)
     select $1, gen_random_uuid(), $2, ($3::uuid[])[1 + n % cardinality($3::uuid[])], b::jsonb from unnest($4::text[]) with ordinality t(b, n)`,
    [GEMEENTE, METING, groepen, sheets],
  );
  await client.query(`update metingen set stand = 'gesloten', gesloten_op = current_date where id = $1`, [METING]);
}

async function openAll({ as, client }: Bench): Promise<void> {
  const database = openDatabase(as('app_login'));
  const actor = { gemeente: GEMEENTE, persoon: MEDEWERKER, pseudoniem: null, rollen: ['beleid'], teams: [] };
  const begin = performance.now();
  await database.withActor(actor, 'resultaten openen', (tx) => openResultaten(tx, actor, METING));
  const took = performance.now() - begin;
  await database.close();
  await client.query('analyze tellingen');
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from tellingen');
  console.log(`opening the results of ${RESPONSES} responses: ${round(took, 0)} ms, ${rows[0]?.n ?? 0} counts\n`);
}

async function measure(bench: Bench): Promise<void> {
  await openAll(bench);
  const { url, pid, postmaster, as } = bench;
  const head = [
    'case',
    'per s',
    'p50 ms',
    'p95 ms',
    'CPU node ms',
    'CPU postgres ms',
    'kB',
    'refused',
    'its SQL per s',
  ];
  console.log([head, head.map(() => '---')].map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
  for (const [name, path] of [
    ['results page', `/metingen/${METING}/uitkomst`],
    ['results as CSV', `/metingen/${METING}/uitkomst.csv`],
    ['results in the API', `/api/v1/metingen/${METING}/uitkomst`],
  ] as const) {
    const load = {
      url,
      path,
      method: 'GET' as const,
      headers: {},
      cookies: [SESSIE],
      bodies: [],
      concurrency: CONCURRENCY,
    };
    await sendLoad({ ...load, seconds: 1.5 });
    const before = [readCpu(pid), readTreeCpu(postmaster)] as const;
    const { times, seconds, refused, bytes } = await sendLoad({ ...load, seconds: SECONDS });
    const [node, postgres] = [readCpu(pid) - before[0], readTreeCpu(postmaster) - before[1]];
    const count = times.length;
    const said = await recordStatements(
      as('app_login'),
      new Request(`http://127.0.0.1:3000${path}`, { headers: { cookie: SESSIE } }),
    );
    const floor = await runFloor(as('app_login'), said, CONCURRENCY, SECONDS / 2);
    const cells = [
      name,
      round(count / seconds, 0),
      round(computePercentile(times, 0.5)),
      round(computePercentile(times, 0.95)),
      round(node / count, 2),
      round(postgres / count, 2),
      round(bytes / count / 1024, 0),
      refused,
      round(floor.times.length / floor.seconds, 0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

await runOnEnquete(GROEPEN, answerAll, measure);
