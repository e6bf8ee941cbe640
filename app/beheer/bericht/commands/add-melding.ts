import type { Actor, Tx } from '#platform/database/index.ts';
import { computeHash } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { MELDING, MELDING_JE, MELDING_U } from '../bericht.ts';
import { canUpdateBericht } from '../policy.ts';
import { findVoorkeur, hasMelding } from '../queries.ts';
import { addBericht } from './add-bericht.ts';

/**
 * Tells someone that something waits, without saying what, for the daily job (`taak`). `wacht` names what waits now (any text; kept
 * as hashes): only what was not there last time asks for a mail, at most one a day, and none for who does not want them.
 * Returns whether there is a mail. Throws 403.
 */
export async function addMelding(
  tx: Tx,
  taak: Actor,
  { persoon: medewerkerId, rollen }: Pick<Actor, 'persoon' | 'rollen'>,
  wacht: readonly string[],
): Promise<boolean> {
  checkAllowed(canUpdateBericht(taak));
  if (medewerkerId === null) return false;
  const { meldingen, gemeld } = await findVoorkeur(tx, taak, medewerkerId);
  const nu = [...new Set(wacht.map((iets) => computeHash(`${medewerkerId} ${iets}`).slice(0, 16)))].toSorted();
  if (nu.join() === gemeld.join()) return false;
  const isNieuw = meldingen && nu.some((hash) => !gemeld.includes(hash));
  if (isNieuw && (await hasMelding(tx, taak, medewerkerId, computeDay()))) return false;
  await tx
    .insertInto('berichtvoorkeuren')
    .values({ gemeente_id: taak.gemeente, medewerker_id: medewerkerId, meldingen, gemeld: nu })
    .onConflict((conflict) => conflict.columns(['gemeente_id', 'medewerker_id']).doUpdateSet({ gemeld: nu }))
    .execute();
  const tekst = rollen.includes('inwoner') ? MELDING_U : MELDING_JE;
  if (isNieuw) await addBericht(tx, taak, { soort: 'melding', medewerkerId, onderwerp: MELDING, tekst });
  return isNieuw;
}
