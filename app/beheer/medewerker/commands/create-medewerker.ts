import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId, createRandomId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeDay, isWithin } from '#platform/time/index.ts';

import { canCreateMedewerker } from '../policy.ts';

export type NewMedewerker = {
  naam: string;
  functie: string;
  /** Address in lower case. */
  email: string;
  rollen: readonly string[];
  teams?: readonly string[];
  partij?: string | null;
  /** First day (YYYY-MM-DD) of these roles and teams; today when it is left out. */
  begintOp?: string;
  /** Last day, which still counts; null for no end. */
  eindigtOp?: string | null;
  status: 'uitgenodigd' | 'actief';
};

/** From when until when someone has each of these roles and is in each of these teams. */
async function addAanstellingen(tx: Tx, gemeente_id: string, medewerker_id: string, nieuw: NewMedewerker) {
  const period = { begint_op: nieuw.begintOp ?? computeDay(), eindigt_op: nieuw.eindigtOp ?? null };
  const [rollen, teams] = [new Set(nieuw.rollen), new Set(nieuw.teams)];
  const what = [...[...rollen].map((rol) => ({ rol })), ...[...teams].map((team_id) => ({ team_id }))];
  if (what.length === 0) return;
  const rows = what.map((one) => ({ gemeente_id, id: createId(), medewerker_id, ...one, ...period }));
  await tx.insertInto('aanstellingen').values(rows).execute();
}

/**
 * Adds someone who gets an account in the gemeente of the actor (a beheerder, or `taak` for the first one), with their
 * aanstellingen and the pseudonym that stands for them in the log. Throws 403, and 409 when the address is taken.
 */
export async function createMedewerker(tx: Tx, actor: Actor, nieuw: NewMedewerker): Promise<{ id: string }> {
  checkAllowed(canCreateMedewerker(actor));
  const { gemeente: gemeente_id } = actor;
  const id = createId();
  const taken = await tx
    .selectFrom('medewerkers')
    .select('id')
    .where('gemeente_id', '=', gemeente_id)
    .where('email', '=', nieuw.email)
    .executeTakeFirst();
  if (taken) throw new Problem('verkeerde-staat', 'Er is al iemand met dit e-mailadres.');
  const { naam, functie, email, status, rollen, teams = [], begintOp = computeDay(), eindigtOp = null } = nieuw;
  const begun = isWithin(computeDay(), { from: begintOp, to: eindigtOp });
  await tx
    .insertInto('medewerkers')
    .values({
      gemeente_id,
      id,
      naam,
      functie,
      email,
      status,
      rollen: begun ? [...rollen] : [],
      teams: begun ? [...teams] : [],
      partij_id: nieuw.partij ?? null,
    })
    .execute();
  await addAanstellingen(tx, gemeente_id, id, nieuw);
  await tx
    .insertInto('pseudoniemen')
    .values({ gemeente_id, pseudoniem: createRandomId(), medewerker_id: id })
    .execute();
  const gegevens = { rollen: rollen.join(' '), status };
  await recordGebeurtenis(tx, actor, {
    soort: 'medewerker-toegevoegd',
    onderwerp: { soort: 'medewerker', id },
    gegevens,
  });
  return { id };
}
