import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { canUpdateAanmeldkoppelingen } from '../policy.ts';
import { findKoppeling, listKoppelingen } from '../queries.ts';
import type { Bijwerken } from '../schema.ts';

/**
 * Changes how a provider is reached and what is asked of it. Another issuer or client is another provider: who was known
 * through the old one is no longer. Throws 404, 403, 409 when someone else was first, or 400 at `naam`.
 */
export async function updateAanmeldkoppeling(tx: Tx, actor: Actor, id: string, input: Bijwerken): Promise<void> {
  const koppeling = getFound(await findKoppeling(tx, actor, id));
  checkAllowed(canUpdateAanmeldkoppelingen(actor));
  const { versie, ...values } = input;
  if (koppeling.versie !== versie) throw new Problem('verouderde-versie');
  const others = await listKoppelingen(tx, actor);
  if (others.some((other) => other.naam === input.naam && other.id !== id)) {
    const detail = 'Er is al een koppeling met deze naam.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'naam', detail }]);
  }
  const isOther = koppeling.uitgever !== input.uitgever || koppeling.clientId !== input.client_id;
  if (isOther) {
    await tx
      .deleteFrom('aanmeldkenmerken')
      .where('gemeente_id', '=', actor.gemeente)
      .where('koppeling_id', '=', id)
      .execute();
  }
  await tx
    .updateTable('aanmeldkoppelingen')
    .set({
      ...values,
      versie: versie + 1,
      ...(isOther ? { gelukt_op: null, zonder_wachtwoord: false } : {}),
    })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  const gegevens = { andereAanbieder: isOther };
  await recordGebeurtenis(tx, actor, {
    soort: 'aanmeldkoppeling-bijgewerkt',
    onderwerp: { soort: 'aanmeldkoppeling', id },
    gegevens,
  });
}
