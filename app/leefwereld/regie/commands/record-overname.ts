import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { addBericht } from '../../../beheer/bericht/index.ts';
import type { Dossier } from '../../inzage/index.ts';
import { canRecordOvername } from '../policy.ts';
import { listWie, openHuishouden } from '../queries.ts';
import { computeAfwezig } from '../regie.ts';
import { addRegiestap } from './add-regiestap.ts';
import { openRegie } from './open-regie.ts';

/**
 * The teamleider takes the regie while the regisseur is away: nobody has to wait for who cannot answer. Throws 403, and 409
 * when the dossier is closed or belongs to another. "Or the teamleider when the old one is gone": [4] §2.2.
 */
export async function recordOvername(tx: Tx, dossier: Dossier, { reden }: { reden: string }): Promise<void> {
  const { actor } = dossier;
  const huishouden = getFound(await openHuishouden(tx, actor, dossier.huishouden));
  const { regisseur, team } = huishouden;
  const was = (await listWie(tx, actor, [regisseur])).get(regisseur);
  checkAllowed(canRecordOvername(dossier, was && computeAfwezig(was)));
  if (huishouden.stand !== 'open' || huishouden.samengevoegdMet !== null) {
    throw new Problem('verkeerde-staat', 'Dit dossier is afgesloten of hoort bij een ander huishouden.');
  }
  await openRegie(tx, actor, huishouden, { team, reden });
  await addRegiestap(tx, actor, huishouden.id, { soort: 'overgenomen', aan: regisseur, reden });
  if (was?.status === 'uit-dienst') return;
  const tekst =
    'Je teamleider nam de regie over een huishouden over terwijl je weg was. Meld je aan en kijk op Vandaag.';
  const mail = { soort: 'overdracht', onderwerp: 'De regie is overgenomen', tekst } as const;
  await addBericht(tx, actor, { ...mail, medewerkerId: regisseur });
}
