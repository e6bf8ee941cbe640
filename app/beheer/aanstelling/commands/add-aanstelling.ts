import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { createFieldProblem, findPeriodeFouten, hasOverlap } from '../aanstelling.ts';
import { canAddAanstelling } from '../policy.ts';
import { checkNotDeputy, getInDienst, hasTeam, listOfPeople, openTurn } from '../queries.ts';
import { updateRechten } from './update-rechten.ts';

/** A rol or a team, or standing in for someone; days are YYYY-MM-DD, and no last day is no end. */
export type NewAanstelling = ({ rol: string } | { team: string } | { voor: string }) & {
  begintOp: string;
  eindigtOp: string | null;
};

/**
 * Gives someone a rol, a team, or the rights of whom they stand in for, from a day on; when that is today, at once and in
 * their open sessies too. Throws 404, 403 (also for oneself: four eyes), 409 for who left, and 400 at a field.
 */
export async function addAanstelling(
  tx: Tx,
  actor: Actor,
  medewerkerId: string,
  nieuw: NewAanstelling,
): Promise<{ id: string }> {
  await openTurn(tx, actor);
  const persoon = await getInDienst(tx, actor, medewerkerId);
  checkAllowed(canAddAanstelling(actor, medewerkerId));
  await checkNotDeputy(tx, actor, medewerkerId);
  const { begintOp, eindigtOp } = nieuw;
  const what = {
    rol: 'rol' in nieuw ? nieuw.rol : null,
    team_id: 'team' in nieuw ? nieuw.team : null,
    waarneming_voor: 'voor' in nieuw ? nieuw.voor : null,
  };
  const fouten = findPeriodeFouten({ begintOp, eindigtOp }, computeDay());
  if (Object.keys(fouten).length > 0) throw createFieldProblem(fouten);
  if (persoon.uitDienstOp !== null && begintOp > persoon.uitDienstOp) {
    throw createFieldProblem({ begintOp: 'Kies een dag voordat deze persoon uit dienst gaat.' });
  }
  if (what.team_id !== null && !(await hasTeam(tx, actor, what.team_id))) {
    throw createFieldProblem({ wat: 'Kies een team uit de lijst.' });
  }
  const there = (await listOfPeople(tx, actor, [medewerkerId])).filter(
    (one) => one.rol === what.rol && one.teamId === what.team_id && one.waarnemingVoor === what.waarneming_voor,
  );
  if (there.some((one) => hasOverlap(one, nieuw))) {
    throw createFieldProblem({ begintOp: 'In deze periode heeft deze persoon dit al. Kies een andere periode.' });
  }
  const id = createId();
  const row = {
    gemeente_id: actor.gemeente,
    id,
    medewerker_id: medewerkerId,
    begint_op: begintOp,
    eindigt_op: eindigtOp,
  };
  await tx
    .insertInto('aanstellingen')
    .values({ ...row, ...what })
    .execute();
  const gegevens = { rol: what.rol, begintOp, eindigtOp };
  await recordGebeurtenis(tx, actor, {
    soort: what.waarneming_voor === null ? 'aanstelling-toegevoegd' : 'waarneming-toegevoegd',
    onderwerp: { soort: 'medewerker', id: medewerkerId },
    gegevens,
  });
  await updateRechten(tx, actor, [medewerkerId]);
  return { id };
}
