import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { findKring, type Plandoel } from '../../plandoel/index.ts';
import { canCreatePlanversie } from '../policy.ts';
import type { Plan } from '../queries.ts';

export type NewVraag = { lid_id: string | null; partij_id: string | null; medewerkers: string[]; beslist: boolean };

export type NewPlanversie = {
  soort: 'voorstel' | 'slot';
  slotwoord: string;
  /** The state of the plan that was seen. */
  versie: number;
  vragen: readonly NewVraag[];
};

/** Copies a goal and its actions into a version, each with the key and the people it has now. */
async function addDoelrijen(tx: Tx, dossier: Dossier, nummer: number, doel: Plandoel): Promise<void> {
  const eigen = createInhoud(dossier, 'plan', doel);
  const { woorden, van, trede, tredeReden, uitkomst, uitkomstWoorden } = doel;
  const stand = { trede, trede_reden: tredeReden, uitkomst, uitkomst_woorden: uitkomstWoorden };
  const van_leden = van.map(({ id }) => id);
  await tx
    .insertInto('planversiedoelen')
    .values({ id: createId(), ...eigen, nummer, doel_id: doel.id, woorden, van_leden, ...stand })
    .execute();
  const rows = doel.acties.map(({ id, wat, wie, wanneer, dag, voortgang }) => ({
    id: createId(),
    ...eigen,
    nummer,
    doel_id: doel.id,
    actie_id: id,
    wat,
    wie_soort: wie.soort,
    wie_id: wie.id,
    wanneer,
    dag,
    voortgang,
  }));
  if (rows.length > 0) await tx.insertInto('planversieacties').values(rows).execute();
}

/** Counts the change, and closes the plan with its last version. Throws 409 when it is not the plan that was seen. */
async function updateKop(tx: Tx, dossier: Dossier, { soort, versie }: NewPlanversie): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('plannen')
    .set({ versie: versie + 1, stand: soort === 'slot' ? 'afgesloten' : 'lopend' })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Het plan veranderde terwijl je keek. Lees het nog een keer na.');
  }
}

/**
 * Keeps the plan as it stands as the next version: every goal and action a row of its own, with the key and the people it has now, so
 * that what is meant for one lid stays with that lid. What waited for an answer no longer does; who is in `vragen` is asked. Throws 403,
 * and 409 `verouderde-versie` when the plan changed since.
 */
export async function addPlanversie(
  tx: Tx,
  dossier: Dossier,
  plan: Plan,
  input: NewPlanversie,
): Promise<{ nummer: number }> {
  checkAllowed(canCreatePlanversie(dossier));
  await updateKop(tx, dossier, input);
  const { soort, slotwoord, vragen } = input;
  const nummer = (plan.laatste?.nummer ?? 0) + 1;
  const { iedereen, team } = await findKring(tx, dossier);
  const wanneer = { door_id: dossier.actor.persoon ?? '', op: computeNow() };
  const eigen = createInhoud(dossier, 'plan', { voor: iedereen });
  await tx
    .updateTable('planvragen')
    .set({ stand: 'vervallen' })
    .where('gemeente_id', '=', eigen.gemeente_id)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('stand', 'in', ['open', 'geweigerd'])
    .execute();
  await tx
    .insertInto('planversies')
    .values({ id: createId(), ...eigen, nummer, soort, slotwoord, ...wanneer })
    .execute();
  for (const doel of plan.doelen) await addDoelrijen(tx, dossier, nummer, doel);
  const vraag = { gemeente_id: eigen.gemeente_id, huishouden_id: dossier.huishouden, nummer, team_id: team };
  const rows = vragen.map((one) => ({ id: createId(), ...vraag, ...one }));
  if (rows.length > 0) await tx.insertInto('planvragen').values(rows).execute();
  await recordGebeurtenis(tx, dossier.actor, {
    soort: soort === 'slot' ? 'plan-afgesloten' : 'planversie-voorgesteld',
    onderwerp: { soort: 'plan', id: dossier.huishouden },
    gegevens: { nummer, doelen: plan.doelen.length, gevraagd: rows.length },
  });
  return { nummer };
}
