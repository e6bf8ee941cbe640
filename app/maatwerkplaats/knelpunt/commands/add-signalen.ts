import { recordGebeurtenis } from '#platform/audit/index.ts';
import { addSchakels } from '#platform/chain/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { listSignalenByIds } from '../../signaal/index.ts';
import { formatToegevoegd } from '../knelpuntstap.ts';
import { canUpdateKnelpunt } from '../policy.ts';
import { findKnelpunt, openTurn } from '../queries.ts';
import { addKnelpuntstap } from './add-knelpuntstap.ts';

/** Throws 400 at `signalen` for ids that are unknown (or foreign: the words are the same) or already in a knelpunt. */
async function checkFree(tx: Tx, actor: Actor, ids: readonly string[]): Promise<void> {
  const fail = (detail: string) => new Problem('ongeldige-invoer', detail, [{ field: 'signalen', detail }]);
  const signalen = await listSignalenByIds(tx, actor, ids);
  if (signalen.length < ids.length) throw fail('Niet elk signaal dat je koos, bestaat. Kies opnieuw.');
  const taken = signalen.find(({ knelpuntId }) => knelpuntId !== null);
  if (!taken?.knelpuntId) return;
  const other = getFound(await findKnelpunt(tx, actor, taken.knelpuntId));
  throw fail(
    `Een signaal dat je koos, hoort al bij ${other.nummer}: ${other.titel}. Een signaal hoort bij één knelpunt.`,
  );
}

/**
 * Puts signals that wait into a knelpunt, also one that was told back: then the melders read the end at once. `first` is
 * for the knelpunt that begins with them and tells its own first step.
 * Returns how many came. Throws 404, 403, or 400 at `signalen` when an id is unknown or already in a knelpunt.
 */
export async function addSignalen(
  tx: Tx,
  actor: Actor,
  id: string,
  signalen: readonly string[],
  { first = false }: { first?: boolean } = {},
): Promise<number> {
  const knelpunt = getFound(await findKnelpunt(tx, actor, id));
  checkAllowed(canUpdateKnelpunt(actor));
  const ids = [...new Set(signalen.map((signaal) => signaal.toLowerCase()))];
  await openTurn(tx, actor);
  await checkFree(tx, actor, ids);
  const onderwerp = { soort: 'knelpunt', id };
  await addSchakels(
    tx,
    actor,
    ids.map((signaal) => ({ soort: 'signaal', id: signaal })),
    onderwerp,
  );
  if (!first) {
    const tekst = formatToegevoegd(ids.length, knelpunt.aantalSignalen + ids.length);
    await addKnelpuntstap(tx, actor, { knelpuntId: id, soort: 'samengebracht', tekst });
  }
  await recordGebeurtenis(tx, actor, { soort: 'signalen-toegevoegd', onderwerp, gegevens: { aantal: ids.length } });
  return ids.length;
}
