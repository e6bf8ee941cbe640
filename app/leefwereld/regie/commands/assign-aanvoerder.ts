import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { addBericht } from '../../../beheer/bericht/index.ts';
import type { Dossier } from '../../inzage/index.ts';
import { canAssignAanvoerder } from '../policy.ts';
import { findKandidaat, openHuishouden } from '../queries.ts';
import { addRegiestap } from './add-regiestap.ts';

/**
 * Says who leads on a complex case, beside the regisseur, and why: they read along and write in the plan. Takes the place of who
 * was it. Throws 403, 400 at `aanvoerder`, and 409 for a closed dossier. [4] §2.2.
 */
export async function assignAanvoerder(
  tx: Tx,
  dossier: Dossier,
  { aanvoerder, reden }: { aanvoerder: string; reden: string },
): Promise<void> {
  const { actor } = dossier;
  checkAllowed(canAssignAanvoerder(dossier));
  const huishouden = getFound(await openHuishouden(tx, actor, dossier.huishouden));
  if (huishouden.stand !== 'open') throw new Problem('verkeerde-staat', 'Dit dossier is afgesloten.');
  if (dossier.relatie === 'teamleider' && aanvoerder === actor.persoon) {
    // A teamleider reads no conversation, and does not give themselves the keys: the regisseur does (ADR 0029).
    const detail = 'Jezelf kiezen kan niet. Vraag het de regisseur.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'aanvoerder', detail }]);
  }
  const wie = await findKandidaat(tx, actor, aanvoerder);
  if (!wie || wie.id === huishouden.regisseur) {
    const detail = wie ? 'Deze collega heeft de regie al. Kies een ander.' : 'Kies een collega uit de lijst.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'aanvoerder', detail }]);
  }
  await tx
    .updateTable('huishoudens')
    .set({ aanvoerder_id: wie.id })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', huishouden.id)
    .execute();
  const { aanvoerder: was } = huishouden;
  if (was !== null && was !== wie.id)
    await addRegiestap(tx, actor, huishouden.id, { soort: 'aanvoerder-gestopt', aan: was });
  await addRegiestap(tx, actor, huishouden.id, { soort: 'aanvoerder-begonnen', aan: wie.id, reden });
  if (wie.id === actor.persoon) return;
  const tekst = 'Je bent aanvoerder van een huishouden. Meld je aan en kijk bij je huishoudens.';
  await addBericht(tx, actor, { soort: 'overdracht', medewerkerId: wie.id, onderwerp: 'Je bent aanvoerder', tekst });
}
