import type { Actor, Tx } from '#platform/database/index.ts';
import { createRandomId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { findPersoonsgegevens } from '../persoonsgegevens.ts';
import { canCreateSignaal } from '../policy.ts';
import type { SignaalInput } from '../schema.ts';
import { computeCodeHash, createTerugmeldcode } from '../signaal.ts';

/** `vandaag` is the day in Amsterdam, YYYY-MM-DD; `codeSecret` the key of the HMAC over terugmeldcodes. */
type Context = { codeSecret: string; gemeentecode: string; vandaag: string };

/**
 * Stores a signaal that nothing leads back from: a random id, a day, and of its terugmeldcode only the HMAC. Leaves no
 * gebeurtenis and no other row: one written now would lie beside the traces of the sender (see rewrite-signalen.ts).
 * Returns the code, which nobody can ever get again. Throws 403, or 400 at `tekst` when it holds what looks like personal data.
 */
export async function createSignaal(
  tx: Tx,
  actor: Actor,
  { soort, tekst, leefdomein }: SignaalInput,
  { codeSecret, gemeentecode, vandaag }: Context,
): Promise<{ id: string; terugmeldcode: string }> {
  checkAllowed(canCreateSignaal(actor));
  if (findPersoonsgegevens(tekst, new Date(`${vandaag}T12:00:00Z`)).length > 0) {
    const detail = 'Hier staat iets waaraan iemand te herkennen is. Laat namen, nummers en adressen weg.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'tekst', detail }]);
  }
  const id = createRandomId();
  const terugmeldcode = createTerugmeldcode(gemeentecode);
  await tx
    .insertInto('signalen')
    .values({
      gemeente_id: actor.gemeente,
      id,
      soort,
      tekst,
      leefdomein,
      dag: vandaag,
      code_hash: computeCodeHash(codeSecret, terugmeldcode),
    })
    .execute();
  return { id, terugmeldcode };
}
