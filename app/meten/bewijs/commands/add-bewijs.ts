import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { findItem } from '../../instrument/index.ts';
import type { Bestand } from '../bestand.ts';
import { type Bewijssoort, checkSchrijfbaar, MAX_BEWIJZEN } from '../bewijs.ts';
import { canWriteScan } from '../policy.ts';
import { countBewijzen, listEnquetes, type Scan } from '../queries.ts';

export type BewijsInput = {
  /** Id it gets: who sends the same twice adds it once. */
  id: string;
  item: string;
  soort: Bewijssoort;
  /** Day, YYYY-MM-DD. */
  op: string;
  verwijzing: string;
  /** Note of an interview it comes from. */
  notitie?: string | undefined;
  /** Meting it comes from, for soort enquete. */
  enquete?: string | undefined;
  /** Judged already (parseBestand). */
  bestand?: Bestand | undefined;
};

const refuse = (field: string, detail: string) => new Problem('ongeldige-invoer', detail, [{ field, detail }]);

/** The enquête that is pointed at; none for another soort. Throws 400 for one that is not there. */
async function findEnquete(tx: Tx, scan: Scan, { soort, enquete }: BewijsInput): Promise<string | null> {
  if (soort !== 'enquete' || enquete === undefined || enquete === '') return null;
  const found = (await listEnquetes(tx, scan)).find(({ id }) => id === enquete);
  if (!found) throw refuse('enquete', 'Kies een enquête uit de lijst.');
  return found.id;
}

/**
 * Adds evidence under an item of an open scan (openScan). The same id twice is added once. Throws 404 for an item that the
 * instrument does not have, 403, 409 when the scan is closed, and 400 at the field.
 */
export async function addBewijs(tx: Tx, scan: Scan, input: BewijsInput): Promise<{ id: string }> {
  const { actor, id: meting } = scan;
  const item = getFound(findItem(scan.definitie, input.item));
  checkAllowed(canWriteScan(scan));
  checkSchrijfbaar(scan);
  const enquete = await findEnquete(tx, scan, input);
  if (((await countBewijzen(tx, scan)).get(item.sleutel) ?? 0) >= MAX_BEWIJZEN) {
    throw refuse('verwijzing', `Er staan al ${MAX_BEWIJZEN} bewijzen bij dit onderdeel. Haal er eerst een weg.`);
  }
  const { id, soort, op, verwijzing, notitie = null, bestand } = input;
  const added = await tx
    .insertInto('bewijzen')
    .values({
      gemeente_id: actor.gemeente,
      id,
      meting_id: meting,
      item: item.sleutel,
      soort,
      op,
      verwijzing,
      interviewnotitie_id: notitie,
      andere_meting_id: enquete,
      bestandsnaam: bestand?.naam ?? null,
      bestandssoort: bestand?.soort ?? null,
      bestand: bestand ? Buffer.from(bestand.bytes) : null,
      door: getFound(actor.pseudoniem),
      gemaakt_op: computeNow(),
    })
    .onConflict((conflict) => conflict.columns(['gemeente_id', 'id']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return { id };
  await recordGebeurtenis(tx, actor, {
    soort: 'bewijs-toegevoegd',
    onderwerp: { soort: 'meting', id: meting },
    gegevens: { item: item.sleutel, soort, bestand: bestand?.soort ?? null },
  });
  return { id };
}
