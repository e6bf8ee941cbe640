import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canAssignTermijnen, canUpdateTermijnen } from '../policy.ts';

export type Houder = { medewerker: string; team: string };

/** Lets the running terms of a huishouden wait for someone else. Returns how many there were. */
async function replaceHouder(tx: Tx, actor: Actor, huishouden: string, { medewerker, team }: Houder): Promise<number> {
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

/**
 * Terms go along with the regie, in the same transaction in which it moves: in a dossier that is open with the onderdeel
 * `route` for writing. Returns how many went along. Throws 403.
 */
export async function updateTermijnhouder(tx: Tx, dossier: Dossier, houder: Houder): Promise<number> {
  checkAllowed(canUpdateTermijnen(dossier));
  return replaceHouder(tx, dossier.actor, dossier.huishouden, houder);
}

/**
 * The same without an open dossier: for a hand-over (rol `overdracht`), and for the teamleider who gives the regie to someone
 * of the own team. Returns how many terms went along. Throws 403.
 */
export async function assignTermijnen(
  tx: Tx,
  actor: Actor,
  { huishouden, ...houder }: Houder & { huishouden: string },
): Promise<number> {
  checkAllowed(canAssignTermijnen(actor));
  return replaceHouder(tx, actor, huishouden, houder);
}
