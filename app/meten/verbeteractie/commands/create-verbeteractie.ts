import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { findItem, listKenmerken } from '../../instrument/index.ts';
import { openMeting } from '../../meting/index.ts';
import { canCreateVerbeteractie } from '../policy.ts';
import { getEigenaar } from '../queries.ts';
import type { NewVerbeteractie } from '../schema.ts';

/**
 * Makes an actie about a kenmerk of a meting whose results are open, with the lessen that fit. Throws 404 (unknown meting), 403, and
 * 400 at the field for a kenmerk, groep or owner that is none.
 */
export async function createVerbeteractie(
  tx: Tx,
  actor: Actor,
  metingId: string,
  input: NewVerbeteractie,
): Promise<{ id: string }> {
  const geopend = await openMeting(tx, actor, metingId);
  checkAllowed(canCreateVerbeteractie(geopend));
  const { titel, toelichting, klaarOp } = input;
  const kenmerk = listKenmerken(geopend.definitie).find(({ sleutel }) => sleutel === input.kenmerk);
  const item = findItem(geopend.definitie, input.kenmerk);
  if (!kenmerk && !item)
    throw new Problem('ongeldige-invoer', 'Kies waar dit over gaat uit de lijst.', [
      { field: 'kenmerk', detail: 'Kies waar dit over gaat uit de lijst.' },
    ]);
  const groep = input.groep === '' ? null : geopend.groepen.find(({ id }) => id === input.groep);
  if (groep === undefined)
    throw new Problem('ongeldige-invoer', 'Kies een groep uit de lijst.', [
      { field: 'groep', detail: 'Kies een groep uit de lijst.' },
    ]);
  const eigenaar = await getEigenaar(tx, actor, input.eigenaar);
  const id = createId();
  await tx
    .insertInto('verbeteracties')
    .values({
      gemeente_id: actor.gemeente,
      id,
      meting_id: geopend.id,
      groep_id: groep?.id ?? null,
      kenmerk: input.kenmerk,
      titel,
      toelichting,
      lessen: kenmerk?.lessen ?? [],
      eigenaar_id: eigenaar,
      klaar_op: klaarOp,
      gemaakt_door: actor.pseudoniem ?? '',
      gemaakt_op: computeNow(),
    })
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'verbeteractie-aangemaakt', onderwerp: { soort: 'verbeteractie', id } });
  return { id };
}
