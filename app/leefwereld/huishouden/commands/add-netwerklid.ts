import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { checkNetwerk } from '../invoer.ts';
import type { Bandsoort } from '../lid.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { listLeden } from '../queries.ts';

export type NewNetwerklid = {
  /** What the resident calls them. */
  naam: string;
  soort: Bandsoort;
  /** In the words of the resident: my sister, the choir on Tuesday. */
  band?: string;
  /** 1 close, 2 near, 3 further away or by profession. */
  ring: number;
  mantelzorger?: boolean;
  helpt?: string;
  /** Around whom, who chose them; the whole huishouden when it is left out. */
  lid?: string;
  /** Only that lid sees it, who represents them, and the regisseur. */
  alleenVoorLid?: boolean;
};

/**
 * Adds someone to the network, as the resident told at the table: only what shows which help they give or could give (Wmo 2015
 * 5.1.1 lid 3, LAW-W15), so never a number or a date of birth. Throws 403, 409 when it is closed, and 400 at `lid`.
 */
export async function addNetwerklid(tx: Tx, dossier: Dossier, input: NewNetwerklid): Promise<{ id: string }> {
  checkOpen(dossier, canUpdateHuishouden(dossier));
  checkNetwerk(input, await listLeden(tx, dossier));
  const { naam, soort, band = '', ring, mantelzorger = false, helpt = '', lid, alleenVoorLid = false } = input;
  const id = createId();
  const inhoud = createInhoud(dossier, 'kern', alleenVoorLid && lid ? { voor: [lid] } : {});
  const wie = { naam, soort, band, ring, mantelzorger, helpt, lid_id: lid ?? null, gekozen_door: lid ?? null };
  await tx
    .insertInto('netwerkleden')
    .values({ id, ...inhoud, ...wie })
    .execute();
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'netwerklid-toegevoegd', onderwerp });
  return { id };
}
