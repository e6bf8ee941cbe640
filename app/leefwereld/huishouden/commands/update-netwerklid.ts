import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { getFound } from '#platform/problems/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { checkNetwerk, createVerouderd } from '../invoer.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { findNetwerklid, listLeden } from '../queries.ts';
import type { NewNetwerklid } from './add-netwerklid.ts';

export type NetwerklidUpdate = NewNetwerklid & { versie: number };

/** Changes someone in the network. Throws 404, 403, 409 when it is closed or another was first, and 400 at `lid`. */
export async function updateNetwerklid(tx: Tx, dossier: Dossier, id: string, input: NetwerklidUpdate): Promise<void> {
  getFound(await findNetwerklid(tx, dossier, id));
  checkOpen(dossier, canUpdateHuishouden(dossier));
  checkNetwerk(input, await listLeden(tx, dossier));
  const { naam, soort, band = '', ring, mantelzorger = false, helpt = '', lid, alleenVoorLid = false, versie } = input;
  const { zichtbaar_voor } = createInhoud(dossier, 'kern', alleenVoorLid && lid ? { voor: [lid] } : {});
  const wie = { naam, soort, band, ring, mantelzorger, helpt, lid_id: lid ?? null, gekozen_door: lid ?? null };
  const { numUpdatedRows } = await tx
    .updateTable('netwerkleden')
    .set({ ...wie, zichtbaar_voor, versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw createVerouderd();
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'netwerklid-bijgewerkt', onderwerp });
}
