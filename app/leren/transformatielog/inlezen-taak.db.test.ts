import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { actorOf, loadPeople } from '../../../database/demo/people.ts';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { createInlezing, getInlezing, INLEESTAAK, openInlezing, runInlezing } from '../../beheer/inlezing/index.ts';
import {
  type Actor,
  type Database,
  openDatabase,
  createSystemActor,
  type Tx,
  type WithActor,
} from '../../platform/database/index.ts';
import { openJobPool, startJobs } from '../../platform/jobs/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { readSheets } from '../../platform/sheets/index.ts';
import { countPubliek, listVersies } from './queries.ts';
import { agendaSoort, loadAgendaBytes } from './routes.tsx';

const voorbeeldstad = actorOf(CAST.transformatiemanager);
const gemeente = GEMEENTEN.voorbeeldstad.gemeente_id;
const publiek = createSystemActor('publiek', gemeente);
const csv = (count: number, tekst: string) => {
  const rows = Array.from(
    { length: count },
    (_, i) => `Thema ${i % 12};Titel ${i};${tekst} ${'x'.repeat(80)};${2010 + (i % 15)}`,
  );
  return new TextEncoder().encode(`Speerpunt;Titel;Toelichting;Start\n${rows.join('\n')}\n`);
};

let cluster: TestDatabase;
let database: Database;
let superuser: Database;

beforeAll(async () => {
  cluster = await openTestDatabase();
  superuser = openDatabase({ ...cluster.owner, user: 'postgres' });
  const gemeenten = Object.values(GEMEENTEN).map((one) => ({ ...one, publiceert: true, verzonnen: true }));
  await runAsSuperuser((tx) => tx.insertInto('gemeenten').values(gemeenten).execute());
  database = openDatabase({ ...cluster.owner, user: 'app_login' });
  await loadPeople(database);
}, 30_000);

afterAll(async () => {
  await database.close();
  await superuser.close();
  await cluster.close();
});

const as = <T>(actor: Actor, run: (tx: Tx, actor: Actor) => Promise<T>) =>
  database.withActor(actor, 'test', (tx) => run(tx, actor));
const find = (id: string) => as(voorbeeldstad, (tx, actor) => getInlezing(tx, actor, id));
const count = async () => (await as(publiek, countPubliek)).aantal;
const run = (id: string, attempt = 1) =>
  runInlezing(database.withActor, { soorten: [agendaSoort], dataKey: '' }, { gemeente, inlezing: id }, attempt);

/** A sheet that is ready to be read in by the job. */
async function begin(bytes: Uint8Array): Promise<string> {
  const sheets = await readSheets({ bytes });
  return as(voorbeeldstad, async (tx, actor) => {
    const { id } = await createInlezing(tx, actor, agendaSoort, { bestand: 'agenda.csv', sheets });
    await openInlezing(tx, actor, agendaSoort, id);
    return id;
  });
}

/** Does what nobody in the product can: the role of the application is laid down inside the transaction. */
const runAsSuperuser = (act: (tx: Tx) => Promise<unknown>) =>
  superuser.withActor(createSystemActor('niemand'), 'test', async (tx) => {
    await sql`reset role`.execute(tx);
    await act(tx);
  });

/** Takes what a test made away. */
const clear = () =>
  runAsSuperuser((tx) =>
    sql`truncate logregelversies, logregels, inlezingen, graphile_worker._private_jobs`.execute(tx),
  );

afterEach(() => clear());

test('10,000 rows are read in within ten seconds, and again within ten, without a change', async () => {
  const bytes = csv(10_000, 'een');
  for (const [nieuw, gelijk] of [
    [10_000, 0],
    [0, 10_000],
  ] as const) {
    const start = performance.now();
    const id = await begin(bytes);
    await run(id);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(await find(id)).toMatchObject({
      status: 'klaar',
      nieuw,
      gelijk,
      gewijzigd: 0,
      verwerkt: 10_000,
      totaal: 10_000,
    });
  }
  const start = performance.now();
  const id = await begin(csv(10_000, 'twee'));
  await run(id);
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(await find(id)).toMatchObject({ nieuw: 0, gewijzigd: 10_000, gelijk: 0 });
  expect(await count()).toBe(10_000);
}, 60_000);

test('the lines come under the name and function of who began it', async () => {
  const id = await begin(csv(1, 'een'));
  await run(id);
  const [regel] = await as(voorbeeldstad, (tx) => tx.selectFrom('logregels').select('id').execute());
  const [versie] = await as(publiek, (tx, actor) => listVersies(tx, actor, regel?.id ?? ''));
  expect(versie).toMatchObject({ gepubliceerdDoor: 'Ilse T., Transformatiemanager', versie: 1 });
});

test('two readings at once of the same sheet make every line once', async () => {
  const ids = [await begin(csv(1500, 'een')), await begin(csv(1500, 'een'))];
  await Promise.all(ids.map((id) => run(id)));
  const found = await Promise.all(ids.map(find));
  expect(found.map(({ status }) => status)).toEqual(['klaar', 'klaar']);
  expect(found.map(({ nieuw }) => nieuw).toSorted((a, b) => a - b)).toEqual([0, 1500]);
  expect(await count()).toBe(1500);
});

test('how far it is shows while it goes on, and its lines only when all of it is done', async () => {
  const id = await begin(csv(5000, 'een'));
  const seen: [verwerkt: number, aantal: number][] = [];
  const reading = run(id);
  for (let busy = true; busy;) {
    // Counted first: what is still busy afterwards had not committed when we counted.
    const aantal = await count();
    const { verwerkt, status } = await find(id);
    busy = status === 'bezig';
    if (busy) seen.push([verwerkt, aantal]);
    await sleep(10);
  }
  await reading;
  expect(seen.some(([verwerkt]) => verwerkt > 0 && verwerkt < 5000)).toBe(true);
  expect(new Set(seen.map(([, aantal]) => aantal)).size).toBe(1);
  expect(await count()).toBe(5000);
});

test('whoever lost the role in the meantime publishes nothing, and reads that it failed', async () => {
  const id = await begin(csv(10, 'een'));
  const set = (rollen: string[]) =>
    runAsSuperuser((tx) =>
      tx.updateTable('medewerkers').set({ rollen }).where('id', '=', voorbeeldstad.persoon).execute(),
    );
  await set(['beleid']);
  await run(id);
  await set(['transformatiemanager']);
  expect(await find(id)).toMatchObject({ status: 'mislukt', nieuw: 0 });
  expect(await count()).toBe(0);
  await as(voorbeeldstad, (tx, actor) => openInlezing(tx, actor, agendaSoort, id));
  await run(id);
  expect(await find(id)).toMatchObject({ status: 'klaar', nieuw: 10 });
});

test('what fails is tried three times before it is told, and a job for nothing does nothing', async () => {
  const id = await begin(csv(10, 'een'));
  const withBroken: WithActor = (actor, doel, act) =>
    database.withActor(actor, doel, async (tx) => {
      const result = await act(tx);
      if (actor.rollen.includes('transformatiemanager')) throw new Error('connection lost');
      return result;
    });
  const again = (attempt: number) =>
    runInlezing(withBroken, { soorten: [agendaSoort], dataKey: '' }, { gemeente, inlezing: id }, attempt);
  await expect(again(1)).rejects.toThrow('connection lost');
  await expect(again(2)).rejects.toThrow('connection lost');
  expect((await find(id)).status).toBe('bezig');
  await expect(again(3)).rejects.toThrow('connection lost');
  expect((await find(id)).status).toBe('mislukt');
  await run(id, 4);
  expect([(await find(id)).status, await count()]).toEqual(['mislukt', 0]);
});

/** A process of its own that takes jobs, to be killed. */
function startWorker(): ChildProcess {
  const code = `
    const { openDatabase } = await import('./app/platform/database/index.ts');
    const { openJobPool, startJobs } = await import('./app/platform/jobs/index.ts');
    const { createLogger } = await import('./app/platform/log/index.ts');
    const { runInlezing } = await import('./app/beheer/inlezing/index.ts');
    const { agendaSoort } = await import('./app/leren/transformatielog/index.ts');
    const owner = ${JSON.stringify(cluster.owner)};
    const pool = openJobPool(owner);
    const database = openDatabase({ ...owner, user: 'app_login' });
    const log = createLogger({ level: 'silent', terminal: false, write: () => {} });
    const task = (inhoud, attempt) => runInlezing(database.withActor, { soorten: [agendaSoort], dataKey: '' }, inhoud, attempt);
    await startJobs(pool, { '${INLEESTAAK}': task }, { log });`;
  return spawn(process.execPath, ['--import', './scripts/tsx.mjs', '--input-type=module', '--eval', code], {
    stdio: 'inherit',
  });
}

test('kill -9 in the middle leaves nothing half, and the next start reads it in', async () => {
  const id = await begin(csv(15_000, 'een'));
  const worker = startWorker();
  while ((await find(id)).verwerkt === 0) await sleep(5);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  const { status, verwerkt } = await find(id);
  expect([status, await count()]).toEqual(['bezig', 0]);
  expect(verwerkt).toBeGreaterThan(0);
  await runAsSuperuser((tx) =>
    sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute'`.execute(tx),
  );
  const log = createLogger({ level: 'silent', terminal: false, write: () => {} });
  const task = (inhoud: unknown, attempt: number) =>
    runInlezing(database.withActor, { soorten: [agendaSoort], dataKey: '' }, inhoud, attempt);
  const pool = openJobPool(cluster.owner);
  const jobs = await startJobs(pool, { [INLEESTAAK]: task }, { log });
  while ((await find(id)).status === 'bezig') await sleep(20);
  await jobs.close();
  await pool.end();
  expect(await find(id)).toMatchObject({ status: 'klaar', nieuw: 15_000 });
  expect(await count()).toBe(15_000);
}, 60_000);

test('the demo reads its agenda in by the same door', async () => {
  const actor = voorbeeldstad;
  await loadAgendaBytes(database.withActor, actor, { bytes: csv(31, 'een'), bestand: 'agenda.csv', naam: 'Demo' });
  expect(await count()).toBe(31);
  const wrong = new TextEncoder().encode('Thema;Titel\nWonen;Een\nWonen;Een\n');
  const refused = loadAgendaBytes(database.withActor, actor, { bytes: wrong, bestand: 'fout.csv', naam: 'Demo' });
  await expect(refused).rejects.toMatchObject({ kind: 'verkeerde-staat' });
  expect(await count()).toBe(31);
});
