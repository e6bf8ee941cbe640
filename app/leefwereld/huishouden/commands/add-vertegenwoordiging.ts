import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { canUpdateHuishouden } from '../policy.ts';

export type NewVertegenwoordiging = {
  lid: string;
  /** A lid of the same huishouden, or the name of someone outside it. */
  door: { lid: string } | { naam: string };
  soort: 'gezag' | 'voogd' | 'gi' | 'mentor' | 'curator' | 'gemachtigde' | 'ouder-zonder-gezag';
  geschil?: boolean;
};

/**
 * Records who has gezag over a lid or represents them otherwise. It opens nothing by itself: that comes with an account
 * (addBewoner). Throws 403. BW 1:245, 1:337 and 1:450; Wmo 2015 5.3.2 lid 3.
 */
export async function addVertegenwoordiging(
  tx: Tx,
  dossier: Dossier,
  { lid, door, soort, geschil = false }: NewVertegenwoordiging,
): Promise<{ id: string }> {
  checkAllowed(canUpdateHuishouden(dossier));
  const id = createId();
  const wie = 'lid' in door ? { door_lid_id: door.lid } : { door_naam: door.naam };
  await tx
    .insertInto('vertegenwoordigingen')
    .values({ id, ...createInhoud(dossier, 'kern'), lid_id: lid, ...wie, soort, geschil, begint_op: computeDay() })
    .execute();
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, {
    soort: 'vertegenwoordiging-vastgelegd',
    onderwerp,
    gegevens: { soort },
  });
  return { id };
}
