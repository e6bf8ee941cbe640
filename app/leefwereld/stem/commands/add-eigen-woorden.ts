import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { createInhoud, createInwonervraag, type Dossier, type Plek } from '../../inzage/index.ts';
import { canAddEigenWoorden } from '../policy.ts';
import type { Onderwerp, Woordsoort } from '../stem.ts';

export type NewEigenWoorden = {
  /** The entry they stand at; the caller read it in this dossier. */
  onderwerp: { soort: Onderwerp; id: string };
  soort?: Woordsoort;
  tekst: string;
  /** Whose words. */
  lid: string;
  /** Part of life, law and people of the entry: who reads the entry, reads the words. */
  plek: Plek;
  /** Only the lid, who represents them, and the regie. */
  alleenZelf?: boolean;
};

/**
 * Adds own words of a lid at an entry of their dossier. They are never changed: who wants to say more adds more. What is more than
 * an addition goes to the regisseur as a question too. Throws 403. Jeugdwet 7.3.8 lid 2 (LAW-J6), AVG 16.
 */
export async function addEigenWoorden(tx: Tx, dossier: Dossier, input: NewEigenWoorden): Promise<{ id: string }> {
  const { onderwerp, soort = 'aanvulling', tekst, lid, plek, alleenZelf = false } = input;
  checkAllowed(canAddEigenWoorden(dossier, lid));
  const [id, op] = [createId(), computeNow()];
  const voor = alleenZelf ? [lid] : plek.voor;
  await tx
    .insertInto('eigenwoorden')
    .values({
      id,
      ...createInhoud(dossier, 'stem', { ...plek, ...(voor && { voor }) }),
      onderwerp_soort: onderwerp.soort,
      onderwerp_id: onderwerp.id,
      soort,
      tekst,
      lid_id: lid,
      door_id: dossier.actor.persoon ?? '',
      op,
    })
    .execute();
  if (soort !== 'aanvulling' && dossier.relatie !== 'regisseur') {
    await createInwonervraag(tx, dossier, { soort, onderwerp: id, overOp: op });
  }
  await recordGebeurtenis(tx, dossier.actor, {
    soort: 'eigen-woorden-toegevoegd',
    onderwerp: { soort: 'huishouden', id: dossier.huishouden },
    gegevens: { bij: onderwerp.soort, soort },
  });
  return { id };
}
