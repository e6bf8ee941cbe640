import type { Actor, Tx } from '#platform/database/index.ts';

/** Everyone with an account in the gemeente of the actor, by name. */
export async function listMedewerkers(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('medewerkers as m')
    .leftJoin('partijen as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'm.gemeente_id').onRef('p.id', '=', 'm.partij_id'),
    )
    .select(['m.id', 'm.naam', 'm.functie', 'm.rollen', 'm.teams', 'p.naam as partij'])
    .where('m.gemeente_id', '=', actor.gemeente)
    .orderBy('m.naam')
    .execute();
}

/** People with one of these roles, by name: to choose an eigenaar or ambassadeur from. */
export async function listMedewerkersWithRol(tx: Tx, actor: Actor, rollen: readonly string[]) {
  return tx
    .selectFrom('medewerkers')
    .select(['id', 'naam', 'functie'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('rollen', '&&', [...rollen])
    .orderBy('naam')
    .execute();
}

/** One person with an account; undefined when there is none in this gemeente. */
export async function findMedewerker(tx: Tx, actor: Actor, id: string) {
  return tx
    .selectFrom('medewerkers')
    .select(['id', 'naam', 'functie', 'rollen'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The persons of the demo in the gemeente of this transaction, in the order of the cast. */
export async function listDemoPersonen(tx: Tx) {
  const rows = await tx
    .selectFrom('medewerkers')
    .select(['id', 'naam', 'functie', 'demo_persoon'])
    .where('demo_persoon', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map(({ demo_persoon, ...rest }) => ({ ...rest, persoon: demo_persoon ?? '' }));
}
