import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { canCreateControle } from '../policy.ts';

/** Writes down that someone takes the log along, before the first line goes out: it holds no names, but it holds pseudonyms. Throws 403. */
export async function recordExport(tx: Tx, actor: Actor, vanaf: number): Promise<void> {
  checkAllowed(canCreateControle(actor));
  await recordGebeurtenis(tx, actor, {
    soort: 'zegels-geexporteerd',
    onderwerp: { soort: 'zegel', id: null },
    gegevens: { vanaf },
  });
}
