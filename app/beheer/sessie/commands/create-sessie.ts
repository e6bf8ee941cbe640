import { recordGebeurtenis } from '#platform/audit/index.ts';
import { type Actor, type Tx, updateContext } from '#platform/database/index.ts';
import { computeHash, createId, createToken } from '#platform/id/index.ts';
import { getFound } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { MAX_HOURS } from '../sessie.ts';

/** How someone proved who they are. */
export type Wijze = 'demo' | 'wachtwoord' | 'passkey' | 'oidc' | 'uitnodiging';

/** In these ways a second factor is part of signing in; for a resident a password may be all there is. */
const PROVEN: readonly Wijze[] = ['wachtwoord', 'passkey', 'uitnodiging'];

/**
 * Opens a session for a medewerker who has just proved who they are, as the sign-in actor of that gemeente. It lasts twelve hours,
 * or until `tot` when it takes the place of one that was open.
 * Returns the token for the cookie; only its hash is stored. Throws 404 when the medewerker is unknown or had their last day.
 */
export async function createSessie(
  tx: Tx,
  aanmelder: Actor,
  medewerkerId: string,
  nu: Date,
  wijze: Wijze,
  tot = new Date(nu.getTime() + MAX_HOURS * 3_600_000),
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
      .where((own) => own.or([own('m.uit_dienst_op', 'is', null), own('m.uit_dienst_op', '>=', computeDay(nu))]))
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
      verloopt: tot,
      bevestigd_op: PROVEN.includes(wijze) ? nu : null,
    })
    .execute();
  // Who signed in stays known after the sessie is gone: the trace carries the pseudonym of that person.
  const self: Actor = { ...aanmelder, persoon: medewerkerId, pseudoniem: wie.pseudoniem };
  await updateContext(tx, self, 'aanmelden');
  await recordGebeurtenis(tx, self, { soort: 'sessie-geopend', onderwerp: { soort: 'sessie', id } });
  await updateContext(tx, aanmelder, 'aanmelden');
  return token;
}
