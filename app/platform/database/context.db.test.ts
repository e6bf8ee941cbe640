import fc from 'fast-check';
import { sql } from 'kysely';
import { inject } from 'vitest';

import { actorFor, expect, test } from '../../../tests/support/test.ts';
import { renderContext } from './context.ts';
import { openDatabase, createSystemActor } from './index.ts';

const setting = (name: string) => sql<{ value: string }>`select current_setting(${name}, true) as value`;
const connection = () => ({ host: inject('socket'), user: 'app_login', database: 'bondgenoot' });

test('a transaction knows who acts, and the next one on the same connection knows nothing of it', async () => {
  const database = openDatabase(connection(), { max: 1 });
  const beleid = actorFor('beleid');
  const seen = await database.withActor(beleid, 'proef', async (tx) => (await setting('app.persoon').execute(tx)).rows);
  const next = await database.withActor(createSystemActor('publiek'), 'proef', async (tx) => [
    ...(await setting('app.persoon').execute(tx)).rows,
    ...(await setting('app.rollen').execute(tx)).rows,
    ...(await sql<{ value: string }>`select current_user as value`.execute(tx)).rows,
  ]);
  await database.close();
  expect(seen).toEqual([{ value: beleid.persoon }]);
  expect(next.map(({ value }) => value)).toEqual(['', 'publiek', 'app_gebruiker']);
});

test('a session gives up on what hangs: a lock, a statement, a transaction that stands still', async () => {
  const database = openDatabase(connection(), { max: 1 });
  const limits = await database.withActor(createSystemActor('publiek'), 'proef', async (tx) => {
    const names = ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout'];
    return Promise.all(names.map(async (name) => (await setting(name).execute(tx)).rows[0]?.value));
  });
  await database.close();
  expect(limits).toEqual(['10s', '1min', '1min']);
});

test('an error rolls back, and the connection is clean for the next', async () => {
  const database = openDatabase(connection(), { max: 1 });
  const actor = actorFor('beheerder');
  const count = () =>
    database.withActor(actor, 'proef', async (tx) => (await tx.selectFrom('partijen').select('id').execute()).length);
  const before = await count();
  const broken = database.withActor(actor, 'proef', async (tx) => {
    const id = '00000000-0000-7000-8300-0000000000ff';
    await tx
      .insertInto('partijen')
      .values({ gemeente_id: actor.gemeente, id, soort: 'instelling', naam: 'x' })
      .execute();
    throw new Error('half way');
  });
  await expect(broken).rejects.toThrow('half way');
  expect(await count()).toBe(before);
  await database.close();
});

test('without a context there is not one row, and the application role itself may read nothing', async ({ db }) => {
  await expect(db.selectFrom('medewerkers').select('id').execute()).rejects.toThrow(/permission denied/);
  const database = openDatabase(connection(), { engine: 'citus' });
  const rows = await database.withActor(createSystemActor('publiek'), 'proef', (tx) =>
    tx.selectFrom('teams').selectAll().execute(),
  );
  await database.close();
  expect(rows).toEqual([]);
});

test('whatever stands in a purpose or a role, it stays a value', async ({ tx }) => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 60 }), async (text) => {
      const clean = text.replaceAll('\0', '');
      for (const statement of renderContext({ ...createSystemActor('publiek'), rollen: [clean] }, clean)) {
        await sql.raw(statement).execute(tx);
      }
      const { rows } = await setting('app.doel').execute(tx);
      expect(rows[0]?.value).toBe(clean);
    }),
    { numRuns: 300 },
  );
});
