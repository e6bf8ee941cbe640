import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { getOpenMelding } from '../../melding/index.ts';
import { computeAanvraagOpen, createTermijn } from '../../termijn/index.ts';
import { canUpdateAanvraag } from '../policy.ts';
import { listAanvragen } from '../queries.ts';
import type { NewAanvraag } from '../schema.ts';
import { WEIGERING } from '../weigeringen.ts';

/**
 * Takes an aanvraag that follows from a melding. It may come from the day of the verslag, or from the day after the six weeks; an
 * earlier one is recorded with that remark and never blocked. Under the Wmo the decision is due two weeks later, also for an early
 * one. Wmo 2015 2.3.2, ninth paragraph, and 2.3.5, second paragraph (LAW-W7, LAW-W8). Throws 404, 403, 400 at `gevraagdOp`, and
 * 409 for a melding that was closed, or when the same words were recorded for that day.
 */
export async function createAanvraag(
  tx: Tx,
  dossier: Dossier,
  meldingId: string,
  { vraag, resultaat, gevraagdOp }: NewAanvraag,
): Promise<{ id: string; vroeg: boolean }> {
  const melding = await getOpenMelding(tx, dossier, meldingId);
  checkAllowed(canUpdateAanvraag(dossier));
  if (gevraagdOp < melding.gemeldOp) {
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'gevraagdOp', detail: WEIGERING.voorMelding }]);
  }
  const known = (await listAanvragen(tx, dossier)).filter((one) => one.melding === meldingId);
  if (known.some((one) => one.vraag === vraag && one.gevraagdOp === gevraagdOp)) {
    throw new Problem('verkeerde-staat', WEIGERING.dubbel);
  }
  const { lid, leefdomein, wet, zichtbaarVoor } = melding;
  const vroeg = wet === 'wmo' && gevraagdOp < computeAanvraagOpen(melding.gemeldOp, melding.verslagOp);
  const plek = { leefdomein, wet, voor: zichtbaarVoor };
  const id = createId();
  await tx
    .insertInto('aanvragen')
    .values({
      id,
      ...createInhoud(dossier, 'route', plek),
      melding_id: meldingId,
      lid_id: lid,
      gevraagd_op: gevraagdOp,
      vraag,
      resultaat,
      vroeg,
    })
    .execute();
  const onderwerp = { soort: 'aanvraag', id };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'aanvraag-ontvangen', onderwerp, gegevens: { wet, vroeg } });
  if (wet === 'wmo') await createTermijn(tx, dossier, { soort: 'beschikking', begint: gevraagdOp, onderwerp, plek });
  return { id, vroeg };
}
