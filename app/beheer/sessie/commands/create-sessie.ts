import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { computeHash, createId, createToken } from '#platform/id/index.ts';
import { getFound } from '#platform/problems/index.ts';

import { MAX_HOURS } from '../sessie.ts';

/** How someone proved who they are. */
export type Wijze = 'demo' | 'wachtwoord' | 'passkey' | 'oidc' | 'uitnodiging';

/**
 * Opens a session for a medewerker who has just proved who they are, as the sign-in actor of that gemeente.
 * Returns the token for the cookie; only its hash is stored. Throws 404 when the medewerker is unknown.
 */
export async function createSessie(
  tx: Tx,
  aanmelder: Actor,
  medewerkerId: string,
  nu: Date,
  wijze: Wijze,
): Promise<string> {
  const wie = getFound(
    await tx
      .selectFrom('medewerkers as m')
      .innerJoin('pseudoniemen as p', (join) =>
        join.onRef('p.gemeente_id', '=', 'm.gemeente_id').onRef('p.medewerker_id', '=', 'm.id'),
      )
      .select(['m.naam', 'm.functie', 'm.rollen', 'm.teams', 'p.pseudoniem'])
      .where('m.gemeente_id', '=', aanmelder.gemeente)
      .where('m.id', '=', medewerkerId)
      .where('m.status', '=', 'actief')
      .executeTakeFirst(),
  );
  const token = createToken();
  const id = createId();
  await tx
    .insertInto('sessies')
    .values({
      token_hash: computeHash(token),
      gemeente_id: aanmelder.gemeente,
      id,
      medewerker_id: medewerkerId,
      naam: wie.naam,
      functie: wie.functie,
      rollen: wie.rollen,
      teams: wie.teams,
      pseudoniem: wie.pseudoniem,
      wijze,
      begonnen: nu,
      laatst_gezien: nu,
      verloopt: new Date(nu.getTime() + MAX_HOURS * 3_600_000),
    })
    .execute();
  await recordGebeurtenis(tx, aanmelder, { soort: 'sessie-geopend', onderwerp: { soort: 'sessie', id } }, 'aanmelden');
  return token;
}
