import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { createFout } from '../invoer.ts';
import { canUpdateAdres, canUpdateHuishouden, checkOpen } from '../policy.ts';
import { findLid, listBetrokkenen, listVertegenwoordigingen } from '../queries.ts';
import { updateVindkaarten } from './update-vindkaarten.ts';

export type AdresInput = {
  /** Whose; the huishouden itself when it is left out. */
  lid?: string;
  straat: string;
  huisnummer: string;
  toevoeging?: string;
  /** Four digits and two capitals. */
  postcode: string;
  plaats: string;
  /** Only the regisseur and who it is meant for may know it. */
  geheim?: boolean;
  /** Who represents this lid may know it too. */
  vertegenwoordigers?: boolean;
};

/**
 * A protected address of one lid is for that lid, and so for who represents them: said aloud first. Throws 404 for a lid of another
 * huishouden, 409 for who left, and 400 at `vertegenwoordigers`. Wmo 2015 5.3.2 (LAW-W21: refused to protect another).
 */
async function checkLid(tx: Tx, dossier: Dossier, input: AdresInput & { lid: string }): Promise<void> {
  const lid = await findLid(tx, dossier, input.lid);
  if (!lid) throw new Problem('niet-gevonden');
  if (lid.eindigtOp !== null) throw new Problem('verkeerde-staat', 'Deze persoon hoort er niet meer bij.');
  if (!input.geheim || input.vertegenwoordigers || lid.verzet) return;
  const loopt = ({ lid: wie, eindigtOp }: { lid: string | null; eindigtOp: string | null }) =>
    wie === input.lid && eindigtOp === null;
  const accounts = (await listBetrokkenen(tx, dossier)).filter(({ soort }) => soort === 'vertegenwoordiger');
  const anderen = [...(await listVertegenwoordigingen(tx, dossier)), ...accounts].some(loopt);
  if (!anderen) return;
  const detail = `Wie ${lid.roepnaam} vertegenwoordigt, ziet dit adres. Mag dat niet? Leg dan eerst verzet vast.`;
  throw createFout('vertegenwoordigers', detail);
}

/** Makes everything that was known of an address as protected as the address itself now is. */
async function closeVorige(tx: Tx, dossier: Dossier, lid: string | null, geheim: boolean): Promise<void> {
  const own = { gemeente_id: dossier.actor.gemeente, huishouden_id: dossier.huishouden };
  const vorige = tx
    .updateTable('adressen')
    .where((where) => where.and(own))
    .where('lid_id', lid === null ? 'is' : '=', lid);
  await vorige.set({ eindigt_op: computeDay() }).where('eindigt_op', 'is', null).execute();
  if (geheim) await vorige.set({ categorie: 'adres' }).execute();
}

/**
 * Gives a huishouden, or a lid who lives elsewhere, an address; what stood there ends today. A protected one is a row of another
 * category, and no vindkaart holds it. Throws 404 for a lid, 403, 409 when it is closed or they left, and 400 at the field.
 */
export async function updateAdres(tx: Tx, dossier: Dossier, input: AdresInput): Promise<void> {
  checkOpen(dossier, canUpdateHuishouden(dossier));
  checkOpen(dossier, canUpdateAdres(dossier));
  const { lid = null, straat, huisnummer, toevoeging = '', postcode, plaats, geheim = false } = input;
  if (lid !== null) await checkLid(tx, dossier, { ...input, lid });
  await closeVorige(tx, dossier, lid, geheim);
  const inhoud = createInhoud(dossier, geheim ? 'adres' : 'kern', { voor: lid === null ? [] : [lid] });
  await tx
    .insertInto('adressen')
    .values({
      id: createId(),
      ...inhoud,
      lid_id: lid,
      straat,
      huisnummer,
      toevoeging,
      postcode,
      plaats,
      begint_op: computeDay(),
    })
    .execute();
  const own = { gemeente_id: dossier.actor.gemeente };
  await (lid === null
    ? tx
        .updateTable('huishoudens')
        .set({ adres_geheim: geheim })
        .where((where) => where.and({ ...own, id: dossier.huishouden }))
        .execute()
    : tx
        .updateTable('leden')
        .set({ adres_geheim: geheim })
        .where((where) => where.and({ ...own, huishouden_id: dossier.huishouden, id: lid }))
        .execute());
  await updateVindkaarten(tx, dossier);
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'adres-bijgewerkt', onderwerp, gegevens: { geheim } });
}
