import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { addJob } from '#platform/jobs/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { formatLine, formatText } from '#platform/text/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';
import { renderSealed } from '#platform/vault/index.ts';

import { BERICHT_TAAK, type Berichtsoort, formatPlaats } from '../bericht.ts';
import { canAddBericht } from '../policy.ts';

export type NewBericht = {
  soort: Berichtsoort;
  /** One line. */
  onderwerp: string;
  /** Plain text, paragraphs with an empty line between; the greeting and the end are added. Nothing about residents. */
  tekst: string;
  /**
   * Path within the product (`/herstel/…`) that stands under the text as a link. It is stored encrypted with `dataKey`
   * (`deps.secrets.dataKey`), because it may carry a one-time token.
   */
  link?: { path: string; dataKey: string };
} & (
  | {
      /** Someone with an account in the gemeente of the actor; their address is read when it is sent. */ medewerkerId: string;
      email?: never;
    }
  | { /** Address of someone without an account. */ email: string; medewerkerId?: never }
);

/**
 * Puts a mail in the outbox of the gemeente of the actor, in the transaction of the caller: it is sent after that commits and never
 * when it rolls back. Throws 403 for the public. Who has no address gets nothing; the beheerder sees that.
 */
export async function addBericht(tx: Tx, actor: Actor, nieuw: NewBericht): Promise<{ id: string }> {
  checkAllowed(canAddBericht(actor));
  const { gemeente } = actor;
  const id = createId();
  const { soort, link } = nieuw;
  await tx
    .insertInto('berichten')
    .values({
      gemeente_id: gemeente,
      id,
      soort,
      medewerker_id: nieuw.medewerkerId ?? null,
      adres: nieuw.email ?? null,
      onderwerp: formatLine(nieuw.onderwerp),
      tekst: formatText(nieuw.tekst),
      link: link ? renderSealed(link.dataKey, formatPlaats(gemeente, id), link.path) : null,
      dag: computeDay(),
      gemaakt: computeNow(),
    })
    .execute();
  await addJob(tx, BERICHT_TAAK, { gemeente, bericht: id });
  const gegevens = { soort };
  await recordGebeurtenis(tx, actor, { soort: 'bericht-toegevoegd', onderwerp: { soort: 'bericht', id }, gegevens });
  return { id };
}
