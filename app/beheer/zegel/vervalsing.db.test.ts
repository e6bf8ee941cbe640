import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { actorOf, loadGemeenten } from '../../../database/demo/people.ts';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { createSealKey, createSealKeys } from '../../../tests/support/seal.ts';
import { openSuperuser } from '../../../tests/support/superuser.ts';
import { SQL_TAMPERS } from '../../../tests/support/tamper-sql.ts';
import { type Outcome, readTables, renderTables, type Tables, TAMPERS } from '../../../tests/support/tamper.ts';
import { type Getuige, loadVerifier } from '../../../tests/support/verifier.ts';
import { recordGebeurtenis } from '../../platform/audit/index.ts';
import {
  type Actor,
  createSystemActor,
  openDatabase,
  updateContext,
  type WithActor,
} from '../../platform/database/index.ts';
import { runAt } from '../../platform/time/index.ts';
import { runZegelronde } from './commands/run-zegelronde.ts';
import { findLaatste, listExport } from './queries.ts';
import { renderGetuige } from './zegel.ts';

/** The verifier with its parts: somebody with all rights on the database can read it as well as anyone. */
const verifier = (await loadVerifier()) as Awaited<ReturnType<typeof loadVerifier>> &
  Parameters<(typeof TAMPERS)[string]>[1]['parts'];
const KEY = createSealKey();
const hier = actorOf(CAST.beleid);
const daar = actorOf(CAST['beleid-andere-gemeente']);

/** How often each manipulation in SQL is tried, every time on another record or seal. */
const KEREN = 8;

let cluster: TestDatabase;
let database: ReturnType<typeof openDatabase>;
let whole: string[];
let witness: Getuige;
let tables: Tables;
let earlier: Tables;
let elsewhere: Tables;

async function listLines(withActor: WithActor, gemeente: string): Promise<string[]> {
  const parts: string[] = [];
  const zegelaar = createSystemActor('zegelaar', gemeente);
  for await (const part of listExport(withActor, zegelaar, { naam: 'Proef' })) parts.push(part);
  return parts.join('').split('\n').slice(0, -1);
}

const GEGEVENS = [{}, { aantal: 1 }, { van: 'a', naar: 'b' }, { open: true, reden: null, n: 0.5 }];

/** One batch of gebeurtenissen, sealed, on a day of its own. */
async function fill(actor: Actor, aantal: number, day: number, sealed = true): Promise<void> {
  const at = new Date(`2027-03-${String(day).padStart(2, '0')}T09:00:00Z`);
  await runAt(at, async () => {
    for (let n = 0; n < aantal; n++) {
      const moment = new Date(at.getTime() + n);
      const onderwerp = { soort: 'proef', id: n % 3 === 0 ? null : '0197a000-0000-7000-8000-000000000001' };
      const gegevens = GEGEVENS[n % GEGEVENS.length] ?? {};
      await runAt(moment, () =>
        database.withActor(actor, 'proef\u2028', (tx) =>
          recordGebeurtenis(tx, actor, { soort: 'proef', onderwerp, gegevens }),
        ),
      );
    }
    if (sealed) await runZegelronde(database.withActor, actor.gemeente, createSealKeys(KEY));
  });
}

beforeAll(async () => {
  cluster = await openTestDatabase();
  database = openDatabase({ ...cluster.owner, user: 'app_login' });
  await loadGemeenten(database);
  await fill(hier, 2, 1);
  await fill(hier, 1, 2);
  await fill(daar, 2, 2);
  earlier = readTables(await listLines(database.withActor, hier.gemeente));
  await fill(hier, 5, 3);
  await fill(hier, 3, 4);
  await fill(hier, 2, 5, false);
  whole = await listLines(database.withActor, hier.gemeente);
  tables = readTables(whole);
  elsewhere = readTables(await listLines(database.withActor, daar.gemeente));
  const zegelaar = createSystemActor('zegelaar', hier.gemeente);
  const laatste = await database.withActor(zegelaar, 'test', (tx) => findLaatste(tx, zegelaar));
  if (laatste === undefined) throw new Error('Nothing was sealed.');
  witness = verifier.parseWitness(renderGetuige(laatste));
}, 60_000);

afterAll(async () => {
  await database.close();
  await cluster.close();
});

function check(lines: readonly string[], given: { witness?: Getuige } = {}) {
  const checker = new verifier.Checker({ keys: [KEY.publicKey], ...given });
  for (const line of lines) checker.add(line);
  checker.end();
  return checker;
}

/** What is missing from what the verifier had to say, in words; nothing when it said all. */
function findMissed(lines: readonly string[], { record, seal, tail = 0, old = false }: Outcome): string[] {
  const { findings, tail: rest } = check(lines, { witness });
  const named = findings.some((one) => (record ? one.record === record : seal ? one.seal === seal : old));
  const isDetected = named || (record === undefined && seal === undefined && !old && tail > 0);
  return [
    ...(isDetected ? [] : [`not located: ${JSON.stringify({ record, seal, old, findings })}`]),
    ...(tail === 0 || rest.count === 2 + tail ? [] : [`tail of ${rest.count}, not ${2 + tail}`]),
  ];
}

test('as it is, the log is whole, and its tables make the same export again', () => {
  expect(check(whole, { witness })).toMatchObject({ findings: [], records: 11, seals: 4, tail: { count: 2 } });
  expect(renderTables(tables).slice(1)).toEqual(whole.slice(1));
});

test('ten thousand manipulations with all rights on the database are found, each where the design says', () => {
  const counts = new Map<string, number>();
  const key = createSealKey();
  const property = fc.property(
    fc.constantFrom(...Object.keys(TAMPERS)),
    fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
    (name, numbers) => {
      let at = 0;
      const pick = (count: number) => (numbers[at++ % numbers.length] ?? 0) % count;
      const copy = structuredClone(tables);
      const outcome = TAMPERS[name]?.(copy, { pick, key, parts: verifier, elsewhere, earlier }) ?? {};
      counts.set(name, (counts.get(name) ?? 0) + 1);
      expect(findMissed(renderTables(copy), outcome)).toEqual([]);
    },
  );
  // A failure tells the seed and the smallest manipulation that got through.
  fc.assert(property, { numRuns: 10_000 });
  expect(counts.size).toBe(Object.keys(TAMPERS).length);
}, 120_000);

test('hundreds of manipulations by SQL as a superuser are found, each where the design says', async () => {
  const db = openSuperuser(cluster.socket);
  const at = { gemeente: hier.gemeente, elders: daar.gemeente, zegels: tables.seals.length };
  const missed: string[] = [];
  let tried = 0;
  for (const [name, run] of Object.entries(SQL_TAMPERS)) {
    for (let n = 0; n < KEREN; n++) {
      const tx = await db.startTransaction().execute();
      const outcome = await run(tx, { ...at, n });
      const withActor: WithActor = async (actor, doel, read) => {
        await updateContext(tx, actor, doel);
        return read(tx);
      };
      missed.push(
        ...findMissed(await listLines(withActor, hier.gemeente), outcome).map((text) => `${name} ${n}: ${text}`),
      );
      tried++;
      await tx.rollback().execute();
    }
  }
  await db.destroy();
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThanOrEqual(200);
}, 60_000);

test('four processes at once make one chain without a gap or a doubled gebeurtenis', async () => {
  const more = [1, 2, 3].map(() => openDatabase({ ...cluster.owner, user: 'app_login' }));
  await fill(daar, 40, 6, false);
  const rounds = [database, ...more].map((one) =>
    runZegelronde(one.withActor, daar.gemeente, createSealKeys(KEY), { alles: true }),
  );
  const sealed = await Promise.all(rounds);
  for (const one of more) await one.close();
  expect(sealed.reduce((sum, aantal) => sum + aantal, 0)).toBe(40);
  expect(check(await listLines(database.withActor, daar.gemeente))).toMatchObject({
    findings: [],
    records: 42,
    tail: { count: 0 },
  });
});
