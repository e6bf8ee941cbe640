import type { Actor, Tx } from '#platform/database/index.ts';
import { getFound } from '#platform/problems/index.ts';

import { assignInwonervragen, openDossier } from '../../inzage/index.ts';
import { updateTermijnhouder } from '../../termijn/index.ts';
import { findGevraagd, listHuishoudens } from '../queries.ts';
import type { Huishouden } from '../regie.ts';
import { updateRegie } from './update-regie.ts';

/**
 * Makes the actor regisseur of a huishouden that is held, and of those that turned out to be it: first the row itself, so that the
 * dossier opens for them, then everything that follows from it. Without a `reden` it is the one of the question to them. Part of
 * the command that asks who may; throws 404 when the guards do not let them.
 */
export async function openRegie(
  tx: Tx,
  actor: Actor,
  { id, aanvoerder }: Huishouden,
  { team, reden }: { team: string; reden?: string },
): Promise<void> {
  const regisseur = actor.persoon ?? '';
  const ids = await listHuishoudens(tx, actor, id);
  const next = { regisseur_id: regisseur, team_id: team, opvolger_id: null, gevraagd_door_id: null, gevraagd_op: null };
  const rows = () => tx.updateTable('huishoudens').where('gemeente_id', '=', actor.gemeente);
  const aanvoerder_id = aanvoerder === regisseur ? null : aanvoerder;
  await rows()
    .set({ ...next, aanvoerder_id })
    .where('id', '=', id)
    .execute();
  await rows().set(next).where('samengevoegd_met', '=', id).execute();
  const opening = { doel: 'regie-overdragen', onderdelen: ['kern', 'route'] } as const;
  const dossier = getFound(await openDossier(tx, actor, id, opening));
  const waarom = reden ?? (await findGevraagd(tx, dossier))?.reden ?? '';
  await updateRegie(tx, actor, ids, { regisseur, team, reden: waarom });
  for (const huishouden of ids) {
    await updateTermijnhouder(tx, { ...dossier, huishouden }, { medewerker: regisseur, team });
    await assignInwonervragen(tx, actor, { huishouden, medewerker: regisseur });
  }
}
