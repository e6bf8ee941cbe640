import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { formatSamengebracht } from '../knelpuntstap.ts';
import { canCreateKnelpunt } from '../policy.ts';
import { computeNextNummer, getEigenaar, openTurn } from '../queries.ts';
import type { KnelpuntInput } from '../schema.ts';
import { addKnelpuntstap } from './add-knelpuntstap.ts';
import { addSignalen } from './add-signalen.ts';

/**
 * Brings signals together to a knelpunt with the next number of this year; the owner is the maker unless someone else is
 * named. It counts as open from today.
 * Throws 403, or 400 at `signalen` or `eigenaar`.
 */
export async function createKnelpunt(
  tx: Tx,
  actor: Actor,
  input: KnelpuntInput,
): Promise<{ id: string; nummer: string }> {
  checkAllowed(canCreateKnelpunt(actor));
  const vandaag = computeDay();
  const eigenaarId = await getEigenaar(tx, actor, input.eigenaar ?? actor.persoon ?? '');
  await openTurn(tx, actor);
  const [id, nummer] = [createId(), await computeNextNummer(tx, actor, vandaag.slice(0, 4))];
  const { titel, oorzaak, omschrijving = '', macht = 'onbekend' } = input;
  await tx
    .insertInto('knelpunten')
    .values({
      gemeente_id: actor.gemeente,
      id,
      nummer,
      titel,
      omschrijving,
      oorzaak,
      macht,
      eigenaar_id: eigenaarId,
      gemeld_op: vandaag,
    })
    .execute();
  const aantal = await addSignalen(tx, actor, id, input.signalen, { first: true });
  const tekst = formatSamengebracht(aantal, titel);
  await addKnelpuntstap(tx, actor, { knelpuntId: id, soort: 'samengebracht', tekst });
  const gegevens = { nummer, oorzaak, macht, signalen: aantal };
  await recordGebeurtenis(tx, actor, { soort: 'knelpunt-aangemaakt', onderwerp: { soort: 'knelpunt', id }, gegevens });
  return { id, nummer };
}
