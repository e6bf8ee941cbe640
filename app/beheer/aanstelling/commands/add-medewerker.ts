import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { createMedewerker, type NewMedewerker } from '../../medewerker/index.ts';
import { createFieldProblem, findPeriodeFouten } from '../aanstelling.ts';
import { canUpdateAanstellingen } from '../policy.ts';
import { hasTeam } from '../queries.ts';
import { sendUitnodiging } from './send-uitnodiging.ts';

/** Who comes, with what they will do from when until when. */
export type Joiner = Omit<NewMedewerker, 'status' | 'begintOp' | 'eindigtOp'> & {
  begintOp: string;
  eindigtOp: string | null;
};

/**
 * Adds someone and mails them the invitation to set up their account, in one transaction. `dataKey` seals the link.
 * Throws 403, 400 at a field, and 409 when the address is taken.
 */
export async function addMedewerker(tx: Tx, actor: Actor, nieuw: Joiner, dataKey: string): Promise<{ id: string }> {
  checkAllowed(canUpdateAanstellingen(actor));
  const fouten = findPeriodeFouten(nieuw, computeDay());
  if (Object.keys(fouten).length > 0) throw createFieldProblem(fouten);
  for (const team of nieuw.teams ?? []) {
    if (!(await hasTeam(tx, actor, team))) throw createFieldProblem({ teams: 'Kies teams uit de lijst.' });
  }
  const { id } = await createMedewerker(tx, actor, { ...nieuw, status: 'uitgenodigd' });
  await sendUitnodiging(tx, actor, id, dataKey);
  const gegevens = { begintOp: nieuw.begintOp, eindigtOp: nieuw.eindigtOp };
  await recordGebeurtenis(tx, actor, { soort: 'indiensttreding', onderwerp: { soort: 'medewerker', id }, gegevens });
  return { id };
}
