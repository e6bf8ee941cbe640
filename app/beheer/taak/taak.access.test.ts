import { sql } from 'kysely';
import { afterAll, beforeAll, describe, inject } from 'vitest';

import { CAST, type Persoon } from '../../../database/demo/cast.ts';
import { actorFor, expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Actor, Tx } from '../../platform/database/index.ts';
import { addJob, openJobPool } from '../../platform/jobs/index.ts';
import { deleteTaak } from './commands/delete-taak.ts';
import { openTaak } from './commands/open-taak.ts';
import { canReadTaken } from './policy.ts';
import { listDagelijks, listTaken } from './queries.ts';

const { gemeente } = actorFor('beheerder');
const other = { ...actorFor('beleid-andere-gemeente'), rollen: ['beheerder'] };
let pool: ReturnType<typeof openJobPool>;

beforeAll(() => {
  pool = openJobPool({ host: inject('socket'), user: 'eigenaar', database: 'bondgenoot' });
});
afterAll(async () => {
  await pool.query(`delete from graphile_worker._private_jobs where payload->>'taaktest' is not null`);
  await pool.end();
});

/** A job that was committed, as the queue holds one that failed. */
async function addFailed(soort: string, inhoud: Record<string, string>, attempts = 25): Promise<string> {
  await pool.query('select graphile_worker.add_job($1, $2)', [soort, JSON.stringify({ ...inhoud, taaktest: '1' })]);
  const { rows } = await pool.query(
    `update graphile_worker._private_jobs set attempts = $2, last_error = 'job failed: x'
     where task_id = (select id from graphile_worker._private_tasks where identifier = $1) returning id::text`,
    [soort, attempts],
  );
  return rows[0].id;
}

const mine = (tx: Tx, soort: string) => listTaken(tx).then(({ taken }) => taken.filter((taak) => taak.soort === soort));

test('only the beheerder sees the queue', () => {
  for (const wie of [...(Object.keys(CAST) as Persoon[]), 'niemand' as const]) {
    expect({ wie, may: canReadTaken(actorFor(wie)) === true }).toEqual({ wie, may: wie === 'beheerder' });
  }
});

describe('the database shows', () => {
  test('a beheerder the jobs of the own gemeente and of the installation, and nobody else any', async ({ as }) => {
    await as('beheerder', async (tx) => {
      await addJob(tx, 'zien-eigen', { gemeente, inlezing: 'geheim-id' });
      await addJob(tx, 'zien-alle', {});
      await addJob(tx, 'zien-ander', { gemeente: other.gemeente });
    });
    const seen = (wie: Wie | Actor) =>
      as(wie, async (tx) =>
        (await listTaken(tx)).taken.map(({ soort }) => soort).filter((soort) => soort.startsWith('zien-')),
      );
    expect((await seen('beheerder')).toSorted()).toEqual(['zien-alle', 'zien-eigen']);
    expect((await seen(other)).toSorted()).toEqual(['zien-alle', 'zien-ander']);
    for (const wie of ['niemand', 'beleid', 'fg'] as const) expect(await seen(wie)).toEqual([]);
    const { rows } = await as('beheerder', (tx) => sql`select * from taken_lezen()`.execute(tx));
    expect(JSON.stringify(rows)).not.toContain('geheim-id');
    await expect(as('beheerder', (tx) => sql`select * from graphile_worker.jobs`.execute(tx))).rejects.toThrow(
      'permission denied',
    );
  });

  test('the daily jobs to a beheerder alone', async ({ as }) => {
    await pool.query(
      `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
       values ('taak-test', now(), '2026-11-01T02:30:00Z') on conflict do nothing`,
    );
    const seen = (wie: Wie) =>
      as(wie, async (tx) => (await listDagelijks(tx)).filter(({ soort }) => soort === 'taak-test'));
    expect(await seen('beheerder')).toEqual([{ soort: 'taak-test', laatst: new Date('2026-11-01T02:30:00Z') }]);
    expect(await seen('beleid')).toEqual([]);
    await pool.query(`delete from graphile_worker._private_known_crontabs where identifier = 'taak-test'`);
  });
});

describe.each([
  ['openTaak', (tx: Tx, actor: Actor, id: string) => openTaak(tx, actor, id), 'taak-opnieuw'],
  ['deleteTaak', (tx: Tx, actor: Actor, id: string) => deleteTaak(tx, actor, id), 'taak-weggehaald'],
] as const)('%s', (name, run, gebeurtenis) => {
  const soort = `taak-${name.toLowerCase()}`;

  test('is for the beheerder of that gemeente, and leaves a gebeurtenis', async ({ as }) => {
    const id = await addFailed(soort, { gemeente });
    for (const wie of ['niemand', 'beleid', 'fg', 'beleid-andere-gemeente'] as const) {
      await expect(as(wie, (tx, actor) => run(tx, actor, id))).rejects.toMatchObject({ status: 403 });
    }
    await expect(as(other, (tx) => run(tx, other, id))).rejects.toMatchObject({ status: 404 });
    expect(await as('beheerder', (tx) => mine(tx, soort))).toMatchObject([{ status: 'mislukt', pogingen: 25 }]);
    await as('beheerder', (tx, actor) => run(tx, actor, id));
    const left = await as('beheerder', (tx) => mine(tx, soort));
    expect(left.map(({ pogingen }) => pogingen)).toEqual(name === 'openTaak' ? [0] : []);
    const done = await as('beheerder', (tx) =>
      tx.selectFrom('gebeurtenissen').select('onderwerp_soort').where('soort', '=', gebeurtenis).execute(),
    );
    expect(done).toEqual([{ onderwerp_soort: 'taak' }]);
  });

  test('touches no job that did not fail, that runs, or that is not there', async ({ as }) => {
    const id = await addFailed(`${soort}-loopt`, { gemeente }, 1);
    const set = (change: string) =>
      pool.query(`update graphile_worker._private_jobs set ${change} where id = $1`, [id]);
    await set(`locked_at = now(), locked_by = 'x'`);
    await expect(as('beheerder', (tx, actor) => run(tx, actor, id))).rejects.toMatchObject({ status: 404 });
    await set('locked_at = null, locked_by = null, last_error = null, attempts = 0');
    await expect(as('beheerder', (tx, actor) => run(tx, actor, id))).rejects.toMatchObject({ status: 404 });
    await expect(as('beheerder', (tx, actor) => run(tx, actor, '0'))).rejects.toMatchObject({ status: 404 });
  });

  test('takes a job of the installation too', async ({ as }) => {
    const id = await addFailed(`${soort}-alle`, {});
    await as('beheerder', (tx, actor) => run(tx, actor, id));
  });
});
