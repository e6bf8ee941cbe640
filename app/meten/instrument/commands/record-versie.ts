import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { canCreateInstrument } from '../policy.ts';
import { listMeegeleverd } from '../queries.ts';

/** The id of a version that is in the table; undefined when it is not there. */
async function findVersieId(tx: Tx, actor: Actor, sleutel: string, versie: number): Promise<string | undefined> {
  const row = await tx
    .selectFrom('instrumentversies')
    .select('id')
    .where('gemeente_id', '=', actor.gemeente)
    .where('sleutel', '=', sleutel)
    .where('versie', '=', versie)
    .executeTakeFirst();
  return row?.id;
}

/**
 * The id of a version of an instrument, for a meting to keep. A version that comes with the product is put in the table the
 * first time it is used. Throws 404 for a version that is not here, and 403 for who may not put one in the table.
 */
export async function recordVersie(tx: Tx, actor: Actor, sleutel: string, versie: number): Promise<string> {
  const known = await findVersieId(tx, actor, sleutel, versie);
  if (known !== undefined) return known;
  const definitie = getFound(listMeegeleverd().find((one) => one.sleutel === sleutel && one.versie === versie));
  checkAllowed(canCreateInstrument(actor));
  const id = createId();
  const added = await tx
    .insertInto('instrumentversies')
    .values({
      gemeente_id: actor.gemeente,
      id,
      sleutel,
      versie,
      naam: definitie.naam,
      definitie: JSON.stringify(definitie),
      eigen: false,
      gemaakt_op: computeNow(),
    })
    .onConflict((conflict) => conflict.columns(['gemeente_id', 'sleutel', 'versie']).doNothing())
    .executeTakeFirst();
  // Two who use it for the first time at the same moment get the same version.
  if (added.numInsertedOrUpdatedRows === 0n) return getFound(await findVersieId(tx, actor, sleutel, versie));
  await recordGebeurtenis(tx, actor, {
    soort: 'instrumentversie-vastgelegd',
    onderwerp: { soort: 'instrument', id },
    gegevens: { sleutel, versie, eigen: false },
  });
  return id;
}
