import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { addBericht } from '../../bericht/index.ts';
import { canSendGetuige } from '../policy.ts';
import { findGetuige } from '../queries.ts';
import { renderPost } from '../zegel.ts';

/** Mails the newest seal to the getuige of the gemeente; says whether there is one. `tekst` is the signed getuige. Throws 403. */
export async function sendGetuige(
  tx: Tx,
  actor: Actor,
  { naam, volgnummer, tekst }: { naam: string; volgnummer: number; tekst: string },
): Promise<boolean> {
  checkAllowed(canSendGetuige(actor));
  const email = await findGetuige(tx, actor);
  if (email === undefined) return false;
  await addBericht(tx, actor, { soort: 'zegel', email, ...renderPost(naam, tekst) });
  await recordGebeurtenis(tx, actor, {
    soort: 'getuige-verstuurd',
    onderwerp: { soort: 'getuige', id: null },
    gegevens: { zegel: volgnummer },
  });
  return true;
}
