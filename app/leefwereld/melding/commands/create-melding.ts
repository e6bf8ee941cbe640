import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { recordContactmelding } from '../../contact/index.ts';
import { listLeden } from '../../huishouden/index.ts';
import { createInhoud, type Dossier, type Plek } from '../../inzage/index.ts';
import { createTermijn } from '../../termijn/index.ts';
import { VOLWASSEN } from '../melding.ts';
import { canUpdateMelding } from '../policy.ts';
import type { MeldingForm } from '../schema.ts';
import { WEIGERING as words } from '../weigeringen.ts';

const refuse = (field: string, detail: string) => {
  throw new Problem('ongeldige-invoer', undefined, [{ field, detail }]);
};

/** Who the melding is about. Throws 400 at its field for someone who is not here, for a day before birth, for an adult under the Jeugdwet. */
async function checkLid(tx: Tx, dossier: Dossier, { lid: id, gemeldOp, wet }: MeldingForm): Promise<void> {
  const lid = (await listLeden(tx, dossier)).find((one) => one.id === id && one.eindigtOp === null);
  if (!lid) return refuse('lid', words.lid);
  if (gemeldOp < lid.geboortedatum) refuse('gemeldOp', words.voorGeboorte);
  if (wet === 'jeugdwet' && lid.leeftijd >= VOLWASSEN) refuse('wet', words.volwassen);
  if (!lid.client) refuse('lid', words.geenClient);
}

/** The melding of this person under this law that goes on already, if there is one. */
async function hasOpen(tx: Tx, dossier: Dossier, { lid, wet }: MeldingForm): Promise<boolean> {
  const row = await tx
    .selectFrom('meldingen')
    .select('id')
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('lid_id', '=', lid)
    .where('wet', '=', wet)
    .where('gesloten_op', 'is', null)
    .where('verslag_op', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The terms that begin with a melding: those of the Wmo 2.3.2 and 2.3.3 (LAW-W1, W2, W10). */
async function createTermijnen(tx: Tx, dossier: Dossier, id: string, melding: MeldingForm, plek: Plek): Promise<void> {
  const term = { begint: melding.gemeldOp, onderwerp: { soort: 'melding', id }, plek };
  if (melding.spoed === 'ja') await createTermijn(tx, dossier, { soort: 'spoed', ...term });
  if (melding.wet !== 'wmo') return;
  await createTermijn(tx, dossier, { soort: 'onderzoek', ...term });
  await createTermijn(tx, dossier, { soort: 'persoonlijk-plan', ...term });
}

/**
 * Takes a melding for a lid under one law; its terms begin on the day it came in. From a contact the words go along, and that is
 * emptied. Needs the onderdelen `kern` and `route`. Throws 403, 400 at a field, and 409 when one of the same person under
 * the same law goes on already. Wmo 2015 2.3.2, first paragraph (LAW-W1); Jeugdwet 2.6 (LAW-J5).
 */
export async function createMelding(tx: Tx, dossier: Dossier, melding: MeldingForm): Promise<{ id: string }> {
  checkAllowed(canUpdateMelding(dossier));
  await checkLid(tx, dossier, melding);
  if (await hasOpen(tx, dossier, melding)) throw new Problem('verkeerde-staat', words.tweede);
  const { lid, gemeldOp, vraag, wet, leefdomein, bron, kanaal, spoed, wieLeest, contact } = melding;
  const id = createId();
  const plek = { leefdomein, wet, voor: wieLeest === 'lid' ? [lid] : [dossier.huishouden, lid] };
  if (contact !== undefined && contact !== '') await recordContactmelding(tx, dossier.actor, contact, id);
  await tx
    .insertInto('meldingen')
    .values({
      id,
      ...createInhoud(dossier, 'route', plek),
      lid_id: lid,
      contact_id: contact || null,
      gemeld_op: gemeldOp,
      kanaal,
      bron,
      vraag,
      spoed: spoed === 'ja',
    })
    .execute();
  await recordGebeurtenis(tx, dossier.actor, {
    soort: 'melding-ontvangen',
    onderwerp: { soort: 'melding', id },
    gegevens: { wet, bron, kanaal, spoed: spoed === 'ja' },
  });
  await createTermijnen(tx, dossier, id, melding, plek);
  return { id };
}
