import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { computeNow } from '#platform/time/index.ts';

type Ids = readonly string[];

/** Everything that says who has the regie, at once: the running row ends, the next begins, and the copies follow. */
export async function updateRegie(
  tx: Tx,
  actor: Actor,
  huishoudens: Ids,
  { regisseur, team, reden }: { regisseur: string; team: string; reden: string },
): Promise<void> {
  const { gemeente: gemeente_id } = actor;
  const [nu, ids] = [computeNow(), [...huishoudens]];
  await tx
    .updateTable('regies')
    .set({ eindigt_op: nu, reden })
    .where('gemeente_id', '=', gemeente_id)
    .where('huishouden_id', 'in', ids)
    .where('eindigt_op', 'is', null)
    .execute();
  await tx
    .insertInto('regies')
    .values(
      ids.map((huishouden_id) => ({
        gemeente_id,
        id: createId(),
        huishouden_id,
        medewerker_id: regisseur,
        begint_op: nu,
      })),
    )
    .execute();
  await tx
    .updateTable('vindkaarten')
    .set({ regisseur_id: regisseur, team_id: team })
    .where('gemeente_id', '=', gemeente_id)
    .where('huishouden_id', 'in', ids)
    .execute();
  for (const id of ids) {
    await recordGebeurtenis(tx, actor, { soort: 'regie-overgegaan', onderwerp: { soort: 'huishouden', id } });
  }
}
