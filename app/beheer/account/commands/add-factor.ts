import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';
import { renderSealed } from '#platform/vault/index.ts';

import { addBericht } from '../../bericht/index.ts';
import { formatPlaats } from '../account.ts';
import { FACTOR_TOEGEVOEGD } from '../bericht.ts';
import { canUpdateAccount } from '../policy.ts';
import { listFactoren } from '../queries.ts';

/** More than anyone needs, and few enough to try a code with each. */
const MAX_FACTOREN = 10;

export type NewFactor = { naam: string } & (
  | {
      soort: 'totp';
      /** In base32; stored encrypted. */ geheim: string;
      /** Step of the code that proved it. */ stap: number;
    }
  | {
      soort: 'passkey';
      passkey: { sleutelId: string; publiekeSleutel: string; teller: number; wegen: readonly string[] };
    }
);

const columnsOf = (gemeente: string, id: string, nieuw: NewFactor, dataKey: string) =>
  nieuw.soort === 'totp'
    ? { geheim: renderSealed(dataKey, formatPlaats(gemeente, id), nieuw.geheim), laatste_stap: nieuw.stap }
    : {
        sleutel_id: nieuw.passkey.sleutelId,
        publieke_sleutel: nieuw.passkey.publiekeSleutel,
        teller: nieuw.passkey.teller,
        wegen: [...nieuw.passkey.wegen],
      };

/**
 * Adds a second factor that the actor has just proved to hold; from the second one on, with a mail to say so. Throws 403, and 409
 * for too many or a passkey that is known here.
 */
export async function addFactor(tx: Tx, zelf: Actor, nieuw: NewFactor, dataKey: string): Promise<{ id: string }> {
  checkAllowed(canUpdateAccount(zelf));
  const factoren = await listFactoren(tx, zelf);
  if (factoren.length >= MAX_FACTOREN) throw new Problem('verkeerde-staat', 'Haal eerst een andere tweede factor weg.');
  const id = createId();
  const { soort, naam } = nieuw;
  await tx
    .insertInto('factoren')
    .values({
      gemeente_id: zelf.gemeente,
      id,
      medewerker_id: zelf.persoon ?? '',
      soort,
      naam,
      gemaakt_op: computeNow(),
      ...columnsOf(zelf.gemeente, id, nieuw, dataKey),
    })
    .execute();
  const onderwerp = { soort: 'factor', id };
  await recordGebeurtenis(tx, zelf, { soort: 'factor-toegevoegd', onderwerp, gegevens: { soort } });
  if (factoren.length > 0) {
    await addBericht(tx, zelf, { soort: 'herstel', medewerkerId: zelf.persoon ?? '', ...FACTOR_TOEGEVOEGD });
  }
  return { id };
}
