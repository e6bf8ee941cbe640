import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import type { Werk } from '../../inlezing/index.ts';
import { computeNaamsleutel, type Gebiedwijziging } from '../gebiedenlijst.ts';
import { canCreateGebied } from '../policy.ts';
import { listGebieden } from '../queries.ts';
import { createGebied } from './create-gebied.ts';
import { updateGebied } from './update-gebied.ts';

type Plan = { wijzigingen: readonly Gebiedwijziging[]; tellingen: { gelijk: number } };

/**
 * Writes what a list of gebieden brings: wijken first, so that buurten find theirs; a wijk that only its buurten name is made too.
 * @throws Problem 403
 */
export async function addGebieden(tx: Tx, actor: Actor, { wijzigingen, tellingen }: Plan, werk: Werk): Promise<void> {
  checkAllowed(canCreateGebied(actor));
  const there = (await listGebieden(tx, actor)).filter(({ soort }) => soort === 'wijk');
  const wijken = new Map(there.map(({ id, naam }) => [computeNaamsleutel(naam), id]));
  const sorted = wijzigingen.toSorted((a, b) => Number(a.soort === 'buurt') - Number(b.soort === 'buurt'));
  let done = tellingen.gelijk;
  for (const { soort, id, naam, wijk, code } of sorted) {
    const key = computeNaamsleutel(wijk);
    if (soort === 'buurt' && !wijken.has(key)) {
      wijken.set(key, (await createGebied(tx, actor, { naam: wijk, wijkId: null, code: null })).id);
    }
    const wijkId = soort === 'wijk' ? null : (wijken.get(key) ?? null);
    const written = id === null ? await createGebied(tx, actor, { naam, wijkId, code }) : { id };
    if (id !== null) await updateGebied(tx, actor, id, { naam, wijkId, code });
    if (soort === 'wijk') wijken.set(key, written.id);
    done += 1;
    if (done % 100 === 0) await werk.progress(done);
  }
}
