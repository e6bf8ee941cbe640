import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { canUpdatePlan } from '../policy.ts';
import { findKring } from '../queries.ts';

/**
 * Every change of a goal or an action goes through here: begins the plan when there is none, counts the change, so that nobody
 * proposes what they did not see, and leaves the gebeurtenis. Throws 403, and 409 when the plan is closed. One plan per huishouden:
 * [0] §1, kept by the database.
 */
export async function recordPlanwijziging(
  tx: Tx,
  dossier: Dossier,
  soort:
    | 'doel-toegevoegd'
    | 'doel-bijgewerkt'
    | 'doel-weggehaald'
    | 'actie-toegevoegd'
    | 'actie-bijgewerkt'
    | 'actie-weggehaald',
): Promise<void> {
  checkAllowed(canUpdatePlan(dossier));
  const { iedereen } = await findKring(tx, dossier);
  const begun = await tx
    .insertInto('plannen')
    .values({ id: createId(), ...createInhoud(dossier, 'plan', { voor: iedereen }) })
    .onConflict((conflict) =>
      conflict
        .columns(['gemeente_id', 'huishouden_id'])
        .doUpdateSet({ versie: sql<number>`plannen.versie + 1`, zichtbaar_voor: iedereen })
        .where('plannen.stand', '=', 'lopend'),
    )
    .returning('id')
    .executeTakeFirst();
  if (!begun) throw new Problem('verkeerde-staat', 'Dit plan is afgesloten. Open het eerst opnieuw.');
  await recordGebeurtenis(tx, dossier.actor, { soort, onderwerp: { soort: 'plan', id: dossier.huishouden } });
}
