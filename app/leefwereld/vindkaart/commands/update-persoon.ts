import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';

import type { Dossier } from '../../inzage/index.ts';

type Persoon = { persoon_id: string; persoon_eerder_id: string | null; versie: number };

/** Makes a lid of the open dossier, and its vindkaart, the person that `persoon_id` says. Part of the command that asks who may. */
export async function updatePersoon(tx: Tx, dossier: Dossier, lid: string, persoon: Persoon): Promise<void> {
  const { actor, huishouden } = dossier;
  await tx
    .updateTable('leden')
    .set(persoon)
    .where('gemeente_id', '=', actor.gemeente)
    .where('huishouden_id', '=', huishouden)
    .where('id', '=', lid)
    .execute();
  await tx
    .updateTable('vindkaarten')
    .set({ persoon_id: persoon.persoon_id })
    .where('gemeente_id', '=', actor.gemeente)
    .where('huishouden_id', '=', huishouden)
    .where('lid_id', '=', lid)
    .execute();
  const soort = persoon.persoon_eerder_id === null ? 'persoonkoppeling-hersteld' : 'persoon-gekoppeld';
  await recordGebeurtenis(tx, actor, { soort, onderwerp: { soort: 'huishouden', id: huishouden } });
}
