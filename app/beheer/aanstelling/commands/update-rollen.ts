import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import { isLopend } from '../aanstelling.ts';
import { canUpdateRollen } from '../policy.ts';
import { checkBeheerders, getInDienst, listOfPeople, openTurn } from '../queries.ts';
import { updateRechten } from './update-rechten.ts';

/** Whether a gemeente would be without a beheerder; the change that asks stays undone then. */
async function isLastBeheerder(tx: Tx, actor: Actor, vandaag: string): Promise<boolean> {
  return checkBeheerders(tx, actor, vandaag).then(
    () => false,
    (error: unknown) => {
      if (error instanceof Problem) return true;
      throw error;
    },
  );
}

/**
 * Makes someone have exactly these rollen, and exactly these teams, from now on, as the sign-in of the gemeente itself says
 * (`taak`); what is undefined stays, and so does what they have through a waarneming. The last beheerder keeps that rol.
 * Returns whether anything changed. Throws 404, 403, and 409 for who left.
 */
export async function updateRollen(
  tx: Tx,
  actor: Actor,
  id: string,
  rollen: readonly string[] | undefined,
  teams?: readonly string[],
): Promise<boolean> {
  await openTurn(tx, actor);
  await getInDienst(tx, actor, id);
  checkAllowed(canUpdateRollen(actor));
  const [vandaag, gemeente_id] = [computeDay(), actor.gemeente];
  const lopend = (await listOfPeople(tx, actor, [id])).filter((one) => isLopend(one, vandaag));
  const nieuw = [...new Set(rollen)].filter((rol) => lopend.every((one) => one.rol !== rol));
  const erbij = [...new Set(teams)].filter((team) => lopend.every((one) => one.teamId !== team));
  const isOud = (now: string | null, wanted: readonly string[] | undefined) =>
    now !== null && wanted !== undefined && !wanted.includes(now);
  const oud = lopend.filter((one) => isOud(one.rol, rollen) || isOud(one.teamId, teams));
  const what = [...nieuw.map((rol) => ({ rol })), ...erbij.map((team_id) => ({ team_id }))];
  const rows = what.map((one) => ({ gemeente_id, id: createId(), medewerker_id: id, ...one, begint_op: vandaag }));
  if (rows.length > 0) await tx.insertInto('aanstellingen').values(rows).execute();
  const update = (one: string) =>
    tx.updateTable('aanstellingen').where('gemeente_id', '=', gemeente_id).where('id', '=', one);
  let ended = 0;
  for (const one of oud) {
    await update(one.id).set({ eindigt_op: vandaag, gestopt_op: computeNow() }).execute();
    if (one.rol === 'beheerder' && (await isLastBeheerder(tx, actor, vandaag))) {
      await update(one.id).set({ eindigt_op: one.eindigtOp, gestopt_op: null }).execute();
    } else ended += 1;
  }
  if (rows.length + ended === 0) return false;
  const onderwerp = { soort: 'medewerker', id };
  await recordGebeurtenis(tx, actor, {
    soort: 'rollen-overgenomen',
    onderwerp,
    gegevens: { erbij: nieuw.join(' '), teams: erbij.length, eraf: ended },
  });
  await updateRechten(tx, actor, [id]);
  return true;
}
