import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId, createRandomId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { canCreateMedewerker } from '../policy.ts';

export type NewMedewerker = {
  naam: string;
  functie: string;
  /** Address in lower case. */
  email: string;
  rollen: readonly string[];
  teams?: readonly string[];
  partij?: string | null;
  status: 'uitgenodigd' | 'actief';
};

/**
 * Adds someone who gets an account in the gemeente of the actor (a beheerder, or `taak` for the first one), with the
 * pseudonym that stands for them in the log. Throws 403, and 409 when the address is taken.
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
  const { naam, functie, email, status } = nieuw;
  await tx
    .insertInto('medewerkers')
    .values({
      gemeente_id,
      id,
      naam,
      functie,
      email,
      status,
      rollen: [...nieuw.rollen],
      teams: [...(nieuw.teams ?? [])],
      partij_id: nieuw.partij ?? null,
    })
    .execute();
  await tx
    .insertInto('pseudoniemen')
    .values({ gemeente_id, pseudoniem: createRandomId(), medewerker_id: id })
    .execute();
  const gegevens = { rollen: nieuw.rollen.join(' '), status };
  await recordGebeurtenis(tx, actor, {
    soort: 'medewerker-toegevoegd',
    onderwerp: { soort: 'medewerker', id },
    gegevens,
  });
  return { id };
}
