import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { addBericht } from '../../../beheer/bericht/index.ts';
import type { Dossier } from '../../inzage/index.ts';
import { canCreateRegieverzoek } from '../policy.ts';
import { findKandidaat, listWie, openHuishouden } from '../queries.ts';
import { computeAfwezig, type Huishouden } from '../regie.ts';
import { addRegiestap } from './add-regiestap.ts';

/** Throws 409 when the regie of this huishouden cannot be asked about now. */
function checkOpen({ stand, opvolger, samengevoegdMet }: Huishouden): void {
  if (stand !== 'open') throw new Problem('verkeerde-staat', 'Dit dossier is afgesloten. De regie blijft waar die is.');
  if (samengevoegdMet !== null) {
    throw new Problem('verkeerde-staat', 'Dit huishouden hoort bij een ander. Draag daar de regie over.');
  }
  if (opvolger !== null) {
    throw new Problem('verkeerde-staat', 'Er is al iemand gevraagd. Wacht op het antwoord, of trek dat verzoek in.');
  }
}

/**
 * Asks someone to take the regie over: until they accept, the regisseur stays. Also for the huishoudens that turned out to be
 * this one. Throws 403, 409 when someone was asked already or the regie moved meanwhile, and 400 at `opvolger`.
 * One plan, one regisseur: [0] §1, [4] §2.2.
 */
export async function createRegieverzoek(
  tx: Tx,
  dossier: Dossier,
  { opvolger, reden }: { opvolger: string; reden: string },
): Promise<void> {
  const { actor, relatie } = dossier;
  const huishouden = getFound(await openHuishouden(tx, actor, dossier.huishouden));
  const regisseur = (await listWie(tx, actor, [huishouden.regisseur])).get(huishouden.regisseur);
  checkAllowed(canCreateRegieverzoek({ relatie }, regisseur && computeAfwezig(regisseur)));
  if (relatie === 'regisseur' && huishouden.regisseur !== actor.persoon) {
    throw new Problem('verkeerde-staat', 'De regie is intussen bij een ander.');
  }
  checkOpen(huishouden);
  const wie = await findKandidaat(tx, actor, opvolger);
  if (!wie || wie.id === huishouden.regisseur) {
    const detail = wie ? 'Deze collega heeft de regie al. Kies een ander.' : 'Kies een collega uit de lijst.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'opvolger', detail }]);
  }
  await tx
    .updateTable('huishoudens')
    .set({ opvolger_id: wie.id, gevraagd_door_id: actor.persoon, gevraagd_op: computeNow() })
    .where('gemeente_id', '=', actor.gemeente)
    .where((where) => where.or([where('id', '=', huishouden.id), where('samengevoegd_met', '=', huishouden.id)]))
    .execute();
  await addRegiestap(tx, actor, huishouden.id, { soort: 'gevraagd', aan: wie.id, reden });
  const tekst = 'Een collega vraagt of jij de regie over een huishouden overneemt. Meld je aan en kijk op Vandaag.';
  const onderwerp = 'Neem jij de regie over?';
  if (wie.id !== actor.persoon)
    await addBericht(tx, actor, { soort: 'overdracht', medewerkerId: wie.id, onderwerp, tekst });
}
