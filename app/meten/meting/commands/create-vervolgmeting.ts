import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { isLopend, listGevraagdeGroepen } from '../meting.ts';
import { canCreateMeting } from '../policy.ts';
import { type Metinggroep, openMeting } from '../queries.ts';
import type { Golf } from '../schema.ts';

/** Copies the groepen; gives for each of the old ones the id of the new one. Own links are not copied: each wave has its own. */
async function addDezelfdeGroepen(
  tx: Tx,
  { gemeente }: Actor,
  van: readonly Metinggroep[],
  naar: string,
): Promise<Map<string, string>> {
  const nieuw = new Map(van.map(({ id }) => [id, createId()]));
  const rows = van.map(({ id, naam, partij, laag, teamId, volgorde }) => ({
    gemeente_id: gemeente,
    id: nieuw.get(id) ?? '',
    meting_id: naar,
    naam,
    partij_id: partij?.id ?? null,
    laag,
    team_id: teamId,
    volgorde,
  }));
  if (rows.length > 0) await tx.insertInto('metinggroepen').values(rows).execute();
  return nieuw;
}

/**
 * Sets up the next wave of the series of a meting that is closed: the same version of the instrument, the same settings and groepen. Returns
 * its id, and for each groep of the old meting the groep of the new one. Throws 404, 403, and 409 while the meting or a later wave still runs.
 */
export async function createVervolgmeting(
  tx: Tx,
  actor: Actor,
  id: string,
  { periode, invullenTot }: Golf,
): Promise<{ id: string; groepen: Map<string, string> }> {
  const { meting, groepen: gevraagd } = await openMeting(tx, actor, id);
  checkAllowed(canCreateMeting(actor));
  const golven = await tx
    .selectFrom('metingen')
    .select(['golf', 'stand'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('reeks_id', '=', meting.reeks)
    .$narrowType<{ stand: typeof meting.stand }>()
    .execute();
  if (golven.some(isLopend))
    throw new Problem('verkeerde-staat', 'Er loopt nog een golf van deze meting. Sluit die eerst.');
  const golf = Math.max(...golven.map((een) => een.golf)) + 1;
  const nieuw = createId();
  await tx
    .insertInto('metingen')
    .values({
      gemeente_id: actor.gemeente,
      id: nieuw,
      instrumentversie_id: meting.instrument.versieId,
      reeks_id: meting.reeks,
      golf,
      titel: meting.titel,
      onderwerp: meting.onderwerp,
      periode,
      naamloos: meting.naamloos,
      groepsminimum: meting.groepsminimum,
      toegang: meting.toegang,
      begeleider_id: meting.begeleider.id,
      invullen_tot: invullenTot || null,
      gemaakt_door: actor.pseudoniem,
      gemaakt_op: computeNow(),
    })
    .execute();
  const groepen = await addDezelfdeGroepen(tx, actor, listGevraagdeGroepen(gevraagd), nieuw);
  await recordGebeurtenis(tx, actor, {
    soort: 'golf-gemaakt',
    onderwerp: { soort: 'meting', id: nieuw },
    gegevens: { golf, groepen: groepen.size },
  });
  return { id: nieuw, groepen };
}
