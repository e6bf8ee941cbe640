import type { Actor, Tx } from '#platform/database/index.ts';
import { computeHash, createToken } from '#platform/id/index.ts';
import { computeNow } from '#platform/time/index.ts';
import { renderSealed } from '#platform/vault/index.ts';

import { computeAanmeldingEnd, type Doel, formatPlaats, type Inhoud } from '../aanmelding.ts';

export type NewAanmelding = { doel: Doel; inhoud: Inhoud; /** The link it came from. */ linkHash?: string };

/**
 * Begins a half sign-in: a password was right or chosen, the second factor must follow. `wie` is the sign-in actor as that person,
 * or `inrichten` for the first beheerder. Returns the token for the cookie; only its hash is stored.
 */
export async function createAanmelding(
  tx: Tx,
  wie: Actor,
  { doel, inhoud, linkHash }: NewAanmelding,
  dataKey: string,
): Promise<string> {
  const token = createToken();
  const token_hash = computeHash(token);
  await tx
    .insertInto('aanmeldingen')
    .values({
      gemeente_id: wie.gemeente,
      token_hash,
      doel,
      medewerker_id: wie.persoon,
      link_hash: linkHash ?? null,
      inhoud: renderSealed(dataKey, formatPlaats(token_hash), JSON.stringify(inhoud)),
      verloopt: computeAanmeldingEnd(doel, computeNow()),
    })
    .execute();
  return token;
}
