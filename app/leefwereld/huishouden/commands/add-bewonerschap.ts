import type { Tx } from '#platform/database/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import type { Vertegenwoordiging } from '../../inzage/index.ts';
import { listBetrokkenen } from '../queries.ts';
import { addBetrokkenheid } from './add-betrokkenheid.ts';

export type NewBewoner = { medewerker: string; lid: string; vertegenwoordiging?: Vertegenwoordiging };

/** The row of a resident: age, home and judgement are copied from the lid, for they decide what opens. The same row twice is one. */
export async function addBewonerschap(
  tx: Tx,
  dossier: Dossier,
  input: NewBewoner,
  rust?: string,
): Promise<{ id: string }> {
  const lid = getFound(
    await tx
      .selectFrom('leden')
      .select(['geboortedatum', 'woont_hier', 'oordeelsbekwaam', 'verzet', 'eindigt_op'])
      .where('gemeente_id', '=', dossier.actor.gemeente)
      .where('huishouden_id', '=', dossier.huishouden)
      .where('id', '=', input.lid)
      .executeTakeFirst(),
  );
  const { eindigt_op, ...rechten } = lid;
  if (eindigt_op !== null) throw new Problem('verkeerde-staat', 'Deze persoon hoort er niet meer bij.');
  const { medewerker, vertegenwoordiging } = input;
  const soort = vertegenwoordiging === undefined ? 'lid' : 'vertegenwoordiger';
  const lopend = (await listBetrokkenen(tx, dossier)).find(
    (one) => one.medewerker === medewerker && one.soort === soort && one.lid === input.lid && one.eindigtOp === null,
  );
  if (lopend) return { id: lopend.id };
  const grond = { vertegenwoordiging: vertegenwoordiging ?? null, vertegenwoordiging_id: rust ?? null };
  return addBetrokkenheid(tx, dossier, { soort, medewerker_id: medewerker, lid_id: input.lid, ...grond, ...rechten });
}
