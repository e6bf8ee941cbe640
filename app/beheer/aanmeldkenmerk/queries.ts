import type { Actor, Tx } from '#platform/database/index.ts';

/** Who someone of a provider is here, by the hash of the subject identifier. */
export const findGebonden = (tx: Tx, actor: Actor, koppelingId: string, kenmerk: string) =>
  tx
    .selectFrom('aanmeldkenmerken as k')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'k.gemeente_id').onRef('m.id', '=', 'k.medewerker_id'),
    )
    .select(['m.id', 'm.status', 'm.uit_dienst_op as uitDienstOp'])
    .where('k.gemeente_id', '=', actor.gemeente)
    .where('k.koppeling_id', '=', koppelingId)
    .where('k.kenmerk', '=', kenmerk)
    .executeTakeFirst();

/** Who has this address here (in lower case), and whether this provider already knows them under another name. */
export const findByEmail = (tx: Tx, actor: Actor, koppelingId: string, email: string) =>
  tx
    .selectFrom('medewerkers as m')
    .leftJoin('aanmeldkenmerken as k', (join) =>
      join
        .onRef('k.gemeente_id', '=', 'm.gemeente_id')
        .onRef('k.medewerker_id', '=', 'm.id')
        .on('k.koppeling_id', '=', koppelingId),
    )
    .select(['m.id', 'm.status', 'm.uit_dienst_op as uitDienstOp', 'k.kenmerk'])
    .where('m.gemeente_id', '=', actor.gemeente)
    .where('m.email', '=', email)
    .executeTakeFirst();

/** The roles someone has themselves on a day, without those of whom they stand in for. */
export async function listEigenRollen(tx: Tx, actor: Actor, medewerkerId: string, dag: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('aanstellingen')
    .select('rol')
    .where('gemeente_id', '=', actor.gemeente)
    .where('medewerker_id', '=', medewerkerId)
    .where('gestopt_op', 'is', null)
    .where('begint_op', '<=', dag)
    .where((row) => row.or([row('eindigt_op', 'is', null), row('eindigt_op', '>=', dag)]))
    .execute();
  return rows.flatMap(({ rol }) => rol ?? []);
}

/** The roles someone has now, for whatever reason. */
export async function listRollen(tx: Tx, actor: Actor, medewerkerId: string): Promise<string[]> {
  const row = await tx
    .selectFrom('medewerkers')
    .select('rollen')
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', medewerkerId)
    .executeTakeFirst();
  return row?.rollen ?? [];
}
