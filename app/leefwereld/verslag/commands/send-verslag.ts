import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { formatKringen, getOpenGesprek, KRINGNAMEN, listOpenOnderwerpen, listRegels } from '../../gesprek/index.ts';
import { listKring } from '../../huishouden/index.ts';
import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { findMelding, recordVerslagVerstuurd } from '../../melding/index.ts';
import { listTekort } from '../verslag.ts';

const NIETS = 'Hier staat nog niets. Schrijf het op, of zeg waarom niet.';
const PGB = 'Vertel eerst wat een pgb is. Dat doe je bij de melding.';

/**
 * Sends the verslag to the resident (Wmo 2015 2.3.2 lid 8, LAW-W6): from then on nothing in it changes, who stood around them is kept
 * as it was, and the melding goes on to the aanvraag. Of a melding none of the seven subjects may be blank (lid 4, LAW-W4) and the PGB
 * has been explained (lid 6, LAW-W5). Throws 404, 403, 409 when it was sent before, and 400 with what lacks.
 */
export async function sendVerslag(tx: Tx, dossier: Dossier, id: string): Promise<void> {
  const gesprek = await getOpenGesprek(tx, dossier, id, 'whole');
  const [regels, kring] = [await listRegels(tx, dossier, id), await listKring(tx, dossier)];
  const melding = gesprek.melding === null ? undefined : await findMelding(tx, dossier, gesprek.melding);
  const open = listOpenOnderwerpen(regels, kring.length > 0);
  const tekort = listTekort({ open, regels: regels.length, melding });
  if (tekort.length > 0) {
    const errors = tekort.map((field) => ({ field, detail: field === 'pgb' ? PGB : NIETS }));
    throw new Problem('ongeldige-invoer', undefined, errors);
  }
  const nu = computeNow();
  const lezers = { huishouden: dossier.huishouden, voor: gesprek.voor };
  for (const { tekst, voor } of formatKringen(kring, lezers, KRINGNAMEN)) {
    await tx
      .insertInto('gespreksregels')
      .values({
        id: createId(),
        ...createInhoud(dossier, 'gesprek', {
          leefdomein: 'netwerk',
          voor,
        }),
        gesprek_id: id,
        onderwerp: 'netwerk',
        soort: 'kring',
        spreker: 'professional',
        tekst,
        op: nu,
        lid_id: null,
        netwerklid_id: null,
        door: gesprek.houder.naam,
      })
      .execute();
  }
  await tx
    .updateTable('gesprekken')
    .set({ verstuurd_op: nu, bewaard_op: nu, versie: gesprek.versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, dossier.actor, {
    soort: 'gespreksverslag-verstuurd',
    onderwerp: { soort: 'gesprek', id },
  });
  // The verslag always says what became of the persoonlijk plan.
  if (gesprek.melding !== null) await recordVerslagVerstuurd(tx, dossier, gesprek.melding, { noemtPlan: true });
}
