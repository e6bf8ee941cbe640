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
 * Notes the use, to the minute.
 */
export async function findSessie(tx: Tx, tokenHash: string, nu: Date): Promise<Sessie | undefined> {
  const row = await tx.selectFrom('sessies').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.verloopt <= nu || row.laatst_gezien.getTime() + IDLE_MINUTES * 60_000 <= nu.getTime()) return undefined;
  if (nu.getTime() - row.laatst_gezien.getTime() > 60_000) {
    await tx.updateTable('sessies').set({ laatst_gezien: nu }).where('token_hash', '=', tokenHash).execute();
  }
  return {
    id: row.id,
    tokenHash,
    naam: row.naam,
    functie: row.functie,
    begonnen: row.begonnen,
    laatstGezien: nu,
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
    .select(['id', 'begonnen', 'laatst_gezien', 'verloopt'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('medewerker_id', '=', actor.persoon ?? '')
    .where('verloopt', '>', nu)
    .where('laatst_gezien', '>', new Date(nu.getTime() - IDLE_MINUTES * 60_000))
    .orderBy('laatst_gezien', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    begonnen: row.begonnen,
    laatstGezien: row.laatst_gezien,
    verloopt: row.verloopt,
  }));
}
