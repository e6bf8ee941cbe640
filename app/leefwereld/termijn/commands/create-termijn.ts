import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import { createInhoud, type Dossier, type Plek } from '../../inzage/index.ts';
import { canUpdateTermijnen } from '../policy.ts';
import type { Onderwerp } from '../queries.ts';
import { computeTermijn, type Termijnsoort } from '../termijn.ts';

export type NewTermijn = {
  soort: Termijnsoort;
  /** Day of the event it counts from, YYYY-MM-DD; that day itself does not count. */
  begint: string;
  onderwerp: Onderwerp;
  /** Law and part of life of what it is about, and for whom: as that record itself. */
  plek?: Plek;
  /** Days, where the law leaves the length to the gemeente. */
  lengte?: number;
};

/**
 * Begins a term, computed from its article, for the regisseur of the huishouden. Needs the onderdeel `route` open for
 * writing. Returns its last day. Throws 403, and 409 when one of this kind already runs for this record.
 */
export async function createTermijn(
  tx: Tx,
  dossier: Dossier,
  { soort, begint, onderwerp, plek = {}, lengte }: NewTermijn,
): Promise<{ id: string; uiterlijk: string }> {
  checkAllowed(canUpdateTermijnen(dossier));
  const { gemeente } = dossier.actor;
  const { regisseur_id, team_id } = await tx
    .selectFrom('huishoudens')
    .select(['regisseur_id', 'team_id'])
    .where('gemeente_id', '=', gemeente)
    .where('id', '=', dossier.huishouden)
    .executeTakeFirstOrThrow();
  const { uiterlijk, verschoven } = computeTermijn(soort, begint, { lengte, vandaag: computeDay() });
  const { leefdomein, wet, zichtbaar_voor } = createInhoud(dossier, 'route', plek);
  const id = createId();
  await tx
    .insertInto('termijnen')
    .values({
      gemeente_id: gemeente,
      id,
      huishouden_id: dossier.huishouden,
      leefdomein,
      wet,
      voor: zichtbaar_voor,
      soort,
      onderwerp_soort: onderwerp.soort,
      onderwerp_id: onderwerp.id,
      begint_op: begint,
      dagen: lengte ?? null,
      uiterlijk,
      verschoven,
      medewerker_id: regisseur_id,
      team_id,
      bijgewerkt_op: computeNow(),
    })
    .execute();
  await recordGebeurtenis(tx, dossier.actor, {
    soort: 'termijn-begonnen',
    onderwerp: { soort: 'termijn', id },
    gegevens: { soort, uiterlijk },
  });
  return { id, uiterlijk };
}
