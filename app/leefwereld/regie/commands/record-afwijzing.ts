import type { Actor, Tx } from '#platform/database/index.ts';
import { createHandover } from '#platform/handover/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { addBericht } from '../../../beheer/bericht/index.ts';
import { canRecordAntwoord } from '../policy.ts';
import { openVerzoek } from '../queries.ts';
import { closeRegieverzoek } from './close-regieverzoek.ts';

/** Says no to a request, with the reason: the regisseur stays. Throws 404 for who was not asked, or not any more, and 403. */
export async function recordAfwijzing(tx: Tx, actor: Actor, id: string, { reden }: { reden: string }): Promise<void> {
  const { id: huishouden, gevraagdDoor } = getFound(await openVerzoek(tx, actor, id));
  checkAllowed(canRecordAntwoord(actor));
  // Who said no sees the huishouden no more, so the guards let them not write that themselves: the right to hand over does.
  const soort = 'regieverzoek';
  const stap = { soort: 'afgewezen', aan: gevraagdDoor, reden } as const;
  const assign = () => closeRegieverzoek(tx, actor, huishouden, stap);
  const terug = createHandover([{ soort, list: () => Promise.resolve([]), assign }]);
  await terug.assign(tx, actor, [{ soort, id: huishouden, to: '' }]);
  if (gevraagdDoor === null || gevraagdDoor === actor.persoon) return;
  const tekst = 'Een collega neemt de regie over een huishouden niet over. Meld je aan en kijk op Vandaag.';
  const onderwerp = 'De regie blijft waar die is';
  await addBericht(tx, actor, { soort: 'overdracht', medewerkerId: gevraagdDoor, onderwerp, tekst });
}
