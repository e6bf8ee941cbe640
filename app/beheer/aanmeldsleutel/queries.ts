import type { Actor, Tx } from '#platform/database/index.ts';

/** A key of a gemeente: the public half as JWK, the private half sealed. */
export type Sleutel = { id: string; publiek: Record<string, unknown>; geheim: string; gemaaktOp: Date };

/** The keys of a gemeente, newest first. */
export async function listSleutels(tx: Tx, actor: Actor): Promise<Sleutel[]> {
  const rows = await tx
    .selectFrom('aanmeldsleutels')
    .select(['id', 'publiek', 'geheim', 'gemaakt_op as gemaaktOp'])
    .where('gemeente_id', '=', actor.gemeente)
    .orderBy('gemaakt_op', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, publiek: row.publiek as Record<string, unknown> }));
}

/** Whether a gemeente has a key. */
export const hasSleutel = async (tx: Tx, actor: Actor): Promise<boolean> => (await listSleutels(tx, actor)).length > 0;
