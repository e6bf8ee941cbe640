import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canAssignTermijnen, canUpdateTermijnen } from '../policy.ts';

export type Houder = { medewerker: string; team: string };

/** Without an open dossier: who acts, and for which huishouden. */
type Overdracht = { actor: Actor; huishouden: string };

/**
 * Terms go along with the regie, in the same transaction in which it moves. In a dossier that is open with the onderdeel `route` for
 * writing; or without one for a hand-over (rol `overdracht`), and for the teamleider who gives the regie to someone of the own
 * team. Returns how many went along. Throws 403.
 */
export async function updateTermijnhouder(
  tx: Tx,
  door: Dossier | Overdracht,
  { medewerker, team }: Houder,
): Promise<number> {
  const { actor, huishouden } = door;
  checkAllowed('schrijft' in door ? canUpdateTermijnen(door) : canAssignTermijnen(actor));
  const moved = await tx
    .updateTable('termijnen')
    .set({ medewerker_id: medewerker, team_id: team, bijgewerkt_op: computeNow() })
    .where('gemeente_id', '=', actor.gemeente)
    .where('huishouden_id', '=', huishouden)
    .where('klaar_op', 'is', null)
    .returning('id')
    .execute();
  if (moved.length === 0) return 0;
  const onderwerp = { soort: 'huishouden', id: huishouden };
  const gegevens = { aantal: moved.length };
  await recordGebeurtenis(tx, actor, { soort: 'termijnen-overgedragen', onderwerp, gegevens });
  return moved.length;
}
