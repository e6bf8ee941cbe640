import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { checkGeboortedatum, createFout, createVerouderd } from '../invoer.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { findLid, hasBsn } from '../queries.ts';
import type { NewLid } from './add-lid.ts';
import { updateVindkaarten } from './update-vindkaarten.ts';

export type LidUpdate = Omit<NewLid, 'persoon'> & {
  /** Their interest is against inspection by who represents them. */
  verzet?: boolean;
  /** Why; must be there with `verzet`. */
  verzetReden?: string;
  versie: number;
};

/**
 * Changes a lid, and with it what those who are or represent this lid may open: age, home, judgement and verzet are copied to their
 * betrokkenheden in the same transaction. Throws 404, 403, 409 when it is closed, when they left or when another was first, and 400
 * at the field. Wmo 2015 5.3.2 lid 3 (LAW-W21).
 */
export async function updateLid(tx: Tx, dossier: Dossier, id: string, input: LidUpdate): Promise<void> {
  const lid = getFound(await findLid(tx, dossier, id));
  checkOpen(dossier, canUpdateHuishouden(dossier));
  if (lid.eindigtOp !== null) throw new Problem('verkeerde-staat', 'Deze persoon hoort er niet meer bij.');
  checkGeboortedatum(input.geboortedatum, computeDay());
  const { roepnaam, voornamen = '', tussenvoegsel = '', achternaam, geboortedatum, relatie, versie } = input;
  const { woontHier = true, client = true, oordeelsbekwaam = true, verzet = false, verzetReden = '' } = input;
  if (verzet && verzetReden.trim() === '') throw createFout('verzetReden', 'Vul in waarom het belang zich verzet.');
  if (!client && (await hasBsn(tx, dossier, id))) {
    throw createFout('client', 'Van deze persoon is een BSN bewaard. Haal dat eerst weg.');
  }
  const rechten = { geboortedatum, woont_hier: woontHier, oordeelsbekwaam, verzet };
  const naam = { roepnaam, voornamen, tussenvoegsel, achternaam };
  const { numUpdatedRows } = await tx
    .updateTable('leden')
    .set({ ...naam, ...rechten, relatie, client, verzet_reden: verzet ? verzetReden : '', versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw createVerouderd();
  await tx
    .updateTable('betrokkenheden')
    .set(rechten)
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('lid_id', '=', id)
    .execute();
  await updateVindkaarten(tx, dossier);
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'lid-bijgewerkt', onderwerp, gegevens: { versie: versie + 1 } });
}
