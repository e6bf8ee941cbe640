import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { inject, test as base } from 'vitest';

import {
  type Actor,
  updateContext,
  type ContextKeys,
  type DB,
  createSystemActor,
  type Tx,
} from '../../app/platform/database/index.ts';
import { CAST, GEMEENTEN, type Persoon } from '../../database/demo/cast.ts';
import { actorOf } from '../../database/demo/people.ts';

export { expect } from 'vitest';

/** Someone of the cast, or nobody: the public of Voorbeeldstad without an account. */
export type Wie = Persoon | 'niemand';

/** The actor behind a name of the cast. */
export const actorFor = (wie: Wie): Actor =>
  wie === 'niemand' ? createSystemActor('publiek', GEMEENTEN.voorbeeldstad.gemeente_id) : actorOf(CAST[wie]);

export type As = <T>(wie: Wie | Actor, run: (tx: Tx, actor: Actor) => Promise<T>, keys?: ContextKeys) => Promise<T>;

type Fixtures = { db: Kysely<DB>; tx: Tx; as: As };

/**
 * A test in one transaction that is rolled back at the end. `as(wie, run)` runs as that person inside it,
 * in a savepoint, so that a refusal leaves the rest of the test whole.
 */
export const test = base.extend<Fixtures>({
  db: [
    async ({}, use) => {
      const pool = new pg.Pool({ host: inject('socket'), user: 'app_login', database: 'bondgenoot', max: 1 });
      const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
      await use(db);
      await db.destroy();
    },
    { scope: 'worker' },
  ],
  tx: async ({ db }, use) => {
    const tx = await db.startTransaction().execute();
    await use(tx);
    await tx.rollback().execute();
  },
  as: async ({ tx }, use) => {
    const controlled = tx as unknown as Awaited<ReturnType<ReturnType<Kysely<DB>['startTransaction']>['execute']>>;
    await use(async (wie, run, keys = {}) => {
      const actor = typeof wie === 'string' ? actorFor(wie) : wie;
      const point = await controlled.savepoint('persoon').execute();
      await updateContext(tx, actor, 'test', keys);
      try {
        const result = await run(tx, actor);
        await point.releaseSavepoint('persoon').execute();
        return result;
      } catch (error) {
        await point.rollbackToSavepoint('persoon').execute();
        throw error;
      }
    });
  },
});
