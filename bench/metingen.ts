// What sending in a filled in enquête costs over HTTP (16 questions and 4 comments: 20 things), beside the same SQL alone; and
// what happens when 500 people send theirs in at once. `node --import ./scripts/tsx.mjs bench/metingen.ts [seconds per case]`.
import { createHash, randomUUID } from 'node:crypto';

import type pg from 'pg';

import {
  type As,
  type Bench,
  CODE,
  computeHash,
  createBlad,
  GEMEENTE,
  MEDEWERKER,
  METING,
  round,
  runOnEnquete,
  VERSIE,
} from './enquete.ts';
import { recordStatements, runFloor, type Statement } from './floor.ts';
import { computePercentile, readCpu, readTreeCpu, sendLoad } from './measure.ts';
import { CONCURRENCY } from './model.ts';

const SECONDS = Number(process.argv[2] ?? 6);
/** Enough invitations that none is used twice, for every case apart. */
const PER_CASE = 1000 * SECONDS + 2000;
const WARM = 1000;
const BURST = 500;

const keyOf = (kind: string, number: number) =>
  createHash('sha256').update(`${kind} ${number}`).digest('base64url').slice(0, 43);
const sleutelOf = (kind: string, number: number) => `${CODE}-${keyOf(kind, number)}`;

const KINDS = ['api', 'pagina', 'scherm', 'golf', 'vloer'] as const;
type Kind = (typeof KINDS)[number];

/** Everyone with an invitation of their own, and a draft that is filled in. */
async function inviteAll(client: pg.Client, [groep = '']: string[]): Promise<void> {
  fixed.add(groep);
  for (const kind of KINDS) {
    const numbers = Array.from({ length: PER_CASE }, (_, i) => i);
    const hashes = numbers.map((i) => computeHash(sleutelOf(kind, i)));
    await client.query(
      `insert into uitnodigingen (gemeente_id, id, meting_id, groep_id, email, hash)
       select $1, gen_random_uuid(), $2, $3, $5 || n || '@voorbeeld.nl', h from unnest($4::text[]) with ordinality t(h, n)`,
      [GEMEENTE, METING, groep, hashes, kind],
    );
    const { antwoorden, toelichtingen } = createBlad(1);
    await client.query(
      `insert into antwoordconcepten (gemeente_id, id, hash, meting_id, groep_id, antwoorden, toelichtingen)
       select $1, gen_random_uuid(), h, $2, $3, $5, $6 from unnest($4::text[]) h`,
      [
        GEMEENTE,
        METING,
        groep,
        numbers.map((i) => computeHash(keyOf(`concept ${kind}`, i))),
        JSON.stringify(antwoorden),
        JSON.stringify(toelichtingen),
      ],
    );
  }
}

const cookieOf = (kind: Kind, i: number) => `invullen=u.${sleutelOf(kind, i)}.${keyOf(`concept ${kind}`, i)}`;
const bodyOf = (kind: Kind, i: number) => JSON.stringify({ sleutel: sleutelOf(kind, i), ...createBlad(i) });

type Case = { name: string; kind: Kind; path: string; type: string; cookies: boolean; bodies: (i: number) => string };

/** The same messages for another invitation each time, with new ids, as the product would make them. */
function createRenewal(
  said: readonly Statement[],
  first: { hash: string; id: string },
  others: readonly { hash: string; id: string }[],
) {
  let next = 0;
  return () => {
    const other = others[next++ % others.length] ?? first;
    const swap = (text: string) => text.replaceAll(first.hash, other.hash).replaceAll(first.id, other.id);
    const swapValue = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(swapValue);
      if (typeof value !== 'string') return value;
      // Ids of rows that are made: random, so version 4; those of the gemeente and the meting stay.
      const isNew = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value);
      return isNew && !fixed.has(value) && value !== first.id ? randomUUID() : swap(value);
    };
    return said.map(({ text, values }) => ({ text: swap(text), values: values.map(swapValue) }));
  };
}
const fixed = new Set([GEMEENTE, MEDEWERKER, VERSIE, METING]);

const FORM = 'application/x-www-form-urlencoded';

/** What a screen carries for everyone who has not changed it yet. */
async function readMerk(url: string): Promise<string> {
  const cookie = cookieOf('scherm', PER_CASE - 1);
  const answer = await fetch(`${url}/invullen/${METING}/2`, { headers: { cookie } });
  return /name="merk" value="([^"]*)"/.exec(await answer.text())?.[1] ?? '';
}

async function listCases(url: string): Promise<Case[]> {
  const base = `/invullen/${METING}`;
  const screen = `bewaar=1&bladzijde=${'x'.repeat(16)}&merk=${await readMerk(url)}`;
  const rest = 'a-stelling-2=3&a-stelling-3=4&a-stelling-4=weet-niet&a-stelling-5=1';
  return [
    {
      name: 'sending in, API',
      kind: 'api',
      path: `/api/v1/metingen/${METING}/antwoorden`,
      type: 'application/json',
      cookies: false,
      bodies: (i) => bodyOf('api', i),
    },
    {
      name: 'sending in, page',
      kind: 'pagina',
      path: `${base}/versturen`,
      type: FORM,
      cookies: true,
      bodies: () => '',
    },
    {
      name: 'keeping a screen',
      kind: 'scherm',
      path: `${base}/2`,
      type: FORM,
      cookies: true,
      bodies: (i) => `${screen}&a-stelling-1=${i % 6}&${rest}`,
    },
  ];
}

async function measureCases({ url, pid, postmaster }: Bench): Promise<void> {
  const head = ['case', 'per s', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU node ms', 'CPU postgres ms', 'refused'];
  console.log([head, head.map(() => '---')].map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
  const send = (one: Case, numbers: number[], seconds: number) =>
    sendLoad({
      url,
      path: one.path,
      method: 'POST',
      headers: { 'content-type': one.type, origin: url },
      cookies: one.cookies ? numbers.map((i) => cookieOf(one.kind, i)) : [],
      bodies: numbers.map((i) => one.bodies(i)),
      concurrency: CONCURRENCY,
      seconds,
      redirects: true,
    });
  const numbers = Array.from({ length: PER_CASE }, (_, i) => i);
  for (const one of await listCases(url)) {
    await send(one, numbers.slice(-WARM), 1.5);
    const before = [readCpu(pid), readTreeCpu(postmaster)] as const;
    const { times, seconds, refused } = await send(one, numbers, SECONDS);
    const [node, postgres] = [readCpu(pid) - before[0], readTreeCpu(postmaster) - before[1]];
    const count = times.length;
    const shown = [0.5, 0.95, 0.99].map((share) => round(computePercentile(times, share)));
    const cpu = [round(node / count, 2), round(postgres / count, 2)];
    console.log(`| ${[one.name, round(count / seconds, 0), ...shown, ...cpu, refused].join(' | ')} |`);
  }
}

async function measureFloor(as: As, client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ hash: string; id: string }>(
    `select hash, id from uitnodigingen where email like 'vloer%' order by substr(email, 6, position('@' in email) - 6)::int`,
  );
  const [warm, first, ...others] = rows;
  if (!warm || !first) throw new Error('nobody was asked');
  const request = (i: number) =>
    new Request(`http://127.0.0.1:3000/api/v1/metingen/${METING}/antwoorden`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bodyOf('vloer', i),
    });
  const said = await recordStatements(as('app_login'), request(1), request(0));
  const count = async () =>
    (await client.query<{ n: number }>('select count(*)::int as n from antwoorden')).rows[0]?.n ?? 0;
  const before = await count();
  const floor = await runFloor(as('app_login'), createRenewal(said, first, others), CONCURRENCY, SECONDS);
  if ((await count()) - before !== floor.times.length) throw new Error('the messages alone did not store the answers');
  const rate = floor.times.length / floor.seconds;
  console.log(
    `\nits SQL alone, ${said.length} messages: ${round(rate, 0)} per s, p95 ${round(computePercentile(floor.times, 0.95))} ms`,
  );
}

/** 500 people send in at once, each twice: as a double click does. */
async function measureBurst(url: string, client: pg.Client): Promise<void> {
  const count = async () => {
    const { rows } = await client.query<{ antwoorden: number; klaar: number; concepten: number }>(
      `select (select count(*) from antwoorden)::int as antwoorden, (select count(*) from uitnodigingen where email like 'golf%' and klaar)::int as klaar,
        (select count(*) from antwoordconcepten)::int as concepten`,
    );
    return rows[0] ?? { antwoorden: 0, klaar: 0, concepten: 0 };
  };
  const before = await count();
  const cookies = Array.from({ length: BURST }, (_, i) => cookieOf('golf', i)).flatMap((one) => [one, one]);
  const { times, refused, seconds } = await sendLoad({
    url,
    path: `/invullen/${METING}/versturen`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url },
    cookies,
    bodies: [''],
    concurrency: cookies.length,
    seconds: 60,
    redirects: true,
    once: true,
  });
  const after = await count();
  const [stored, klaar, weg] = [
    after.antwoorden - before.antwoorden,
    after.klaar - before.klaar,
    before.concepten - after.concepten,
  ];
  console.log(
    `\n${BURST} people at once, each twice: ${times.length} answers in ${round(seconds)} s, p95 ${round(computePercentile(times, 0.95), 0)} ms, refused ${refused}; stored ${stored}, done ${klaar}, drafts gone ${weg}`,
  );
  if (refused > 0 || stored !== BURST || klaar !== BURST || weg !== BURST)
    throw new Error('something was refused, lost or double');
}

await runOnEnquete(1, inviteAll, async (bench) => {
  await measureCases(bench);
  await measureFloor(bench.as, bench.client);
  await measureBurst(bench.url, bench.client);
});
