import type { Tx } from '#platform/database/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { listBetrokkenen, listVertegenwoordigingen } from '../queries.ts';
import { addBewonerschap } from './add-bewonerschap.ts';

/** Gives each lid with an account what their vertegenwoordigingen of others open. One that is in dispute opens nothing by itself. */
export async function addVertegenwoordigers(tx: Tx, dossier: Dossier): Promise<void> {
  const betrokkenen = await listBetrokkenen(tx, dossier);
  for (const one of await listVertegenwoordigingen(tx, dossier)) {
    if (one.doorLid === null || one.geschil || one.eindigtOp !== null) continue;
    const accounts = betrokkenen.filter(
      ({ soort, lid, eindigtOp }) => soort === 'lid' && lid === one.doorLid && !eindigtOp,
    );
    for (const { medewerker } of accounts) {
      if (medewerker === null) continue;
      await addBewonerschap(tx, dossier, { medewerker, lid: one.lid, vertegenwoordiging: one.soort }, one.id);
    }
  }
}
