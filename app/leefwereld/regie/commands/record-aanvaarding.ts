import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { addBericht } from '../../../beheer/bericht/index.ts';
import { canRecordAntwoord } from '../policy.ts';
import { openVerzoek } from '../queries.ts';
import { computeTeam } from '../regie.ts';
import { addRegiestap } from './add-regiestap.ts';
import { openRegie } from './open-regie.ts';

/**
 * Accepts a request: from this moment the actor has the regie, in their own team, and the one before has not. Throws 404 for
 * who was not asked, or not any more; 403 without a team; 400 at `team`; 409 when the dossier was closed meanwhile.
 * Exactly one regisseur at any time: [0] §1, [4] §2.2.
 */
export async function recordAanvaarding(
  tx: Tx,
  actor: Actor,
  id: string,
  keuze: { team?: string | undefined } = {},
): Promise<void> {
  const huishouden = getFound(await openVerzoek(tx, actor, id));
  checkAllowed(canRecordAntwoord(actor));
  const { stand, regisseur, gevraagdDoor } = huishouden;
  if (stand !== 'open') throw new Problem('verkeerde-staat', 'Dit dossier is intussen afgesloten.');
  const team = computeTeam(huishouden.team, actor.teams, keuze.team);
  if (team === undefined) {
    const detail = 'Kies een team waar je bij hoort.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'team', detail }]);
  }
  await openRegie(tx, actor, huishouden, { team });
  await addRegiestap(tx, actor, huishouden.id, { soort: 'aanvaard', aan: regisseur });
  const tekst = 'Een collega nam de regie over een huishouden van je over. Meld je aan en kijk op Vandaag.';
  const mail = { soort: 'overdracht', onderwerp: 'De regie is overgenomen', tekst } as const;
  for (const medewerkerId of new Set([regisseur, gevraagdDoor ?? regisseur])) {
    if (medewerkerId !== actor.persoon) await addBericht(tx, actor, { ...mail, medewerkerId });
  }
}
