import { sql } from 'kysely';

import type { Actor, Tx } from '#platform/database/index.ts';

import { IDLE_MINUTES } from './sessie.ts';

export type Sessie = {
  id: string;
  tokenHash: string;
  naam: string;
  functie: string;
  begonnen: Date;
  laatstGezien: Date;
  verloopt: Date;
  actor: Actor;
};

/**
 * The open session with this token, found by its hash alone (the transaction carries it as key); undefined when there is none.
 * Notes the use, to the minute, unless the page looked again by itself (`isUse` is false).
 */
export async function findSessie(tx: Tx, tokenHash: string, nu: Date, isUse = true): Promise<Sessie | undefined> {
  const row = await tx
    .selectFrom('sessies')
    .select(['id', 'naam', 'functie', 'begonnen', 'laatst_gezien', 'verloopt'])
    .select(['gemeente_id', 'medewerker_id', 'pseudoniem', 'rollen', 'teams'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.verloopt <= nu || row.laatst_gezien.getTime() + IDLE_MINUTES * 60_000 <= nu.getTime()) return undefined;
  if (isUse && nu.getTime() - row.laatst_gezien.getTime() > 60_000) {
    await tx.updateTable('sessies').set({ laatst_gezien: nu }).where('token_hash', '=', tokenHash).execute();
  }
  return {
    id: row.id,
    tokenHash,
    naam: row.naam,
    functie: row.functie,
    begonnen: row.begonnen,
    laatstGezien: isUse ? nu : row.laatst_gezien,
    verloopt: row.verloopt,
    actor: {
      gemeente: row.gemeente_id,
      persoon: row.medewerker_id,
      pseudoniem: row.pseudoniem,
      rollen: row.rollen,
      teams: row.teams,
    },
  };
}

/** The sessions of the actor that are still open, newest use first. */
export async function listSessies(tx: Tx, actor: Actor, nu: Date) {
  const rows = await tx
    .selectFrom('sessies')
    .select(['id', 'wijze', 'begonnen', 'laatst_gezien', 'verloopt'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('medewerker_id', '=', actor.persoon ?? '')
    .where('verloopt', '>', nu)
    .where('laatst_gezien', '>', new Date(nu.getTime() - IDLE_MINUTES * 60_000))
    .orderBy('laatst_gezien', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    wijze: row.wijze,
    begonnen: row.begonnen,
    laatstGezien: row.laatst_gezien,
    verloopt: row.verloopt,
  }));
}

/** Which of these sessions are open, and the roles of each. For a job (`taak`): it is no use of the session. */
export async function listOpenSessies(tx: Tx, taak: Actor, ids: readonly string[], nu: Date) {
  return tx
    .selectFrom('sessies')
    .select(['id', 'rollen'])
    .where('gemeente_id', '=', taak.gemeente)
    .where('id', 'in', ids)
    .where('verloopt', '>', nu)
    .where('laatst_gezien', '>', new Date(nu.getTime() - IDLE_MINUTES * 60_000))
    .execute();
}

/** How one session of the actor was opened, and when a second factor was last given in it; undefined when it is not there. */
export async function findBevestiging(tx: Tx, actor: Actor, id: string) {
  const row = await tx
    .selectFrom('sessies')
    .select(['wijze', 'bevestigd_op', 'verloopt'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('medewerker_id', '=', actor.persoon ?? '')
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { wijze: row.wijze, bevestigdOp: row.bevestigd_op, verloopt: row.verloopt };
}

/** Uses up one transaction number of the database: gaps then tell nothing about what was written without a name in between. */
export async function createGap(tx: Tx): Promise<void> {
  await sql`select pg_current_xact_id()`.execute(tx);
}
