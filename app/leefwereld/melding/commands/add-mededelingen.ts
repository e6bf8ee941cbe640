import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { type ClientMededeling, GEEN, listMededelingsoorten, type Mededelingsoort, type Wijze } from '../melding.ts';
import { fouten as words } from '../messages.ts';
import { canUpdateMelding } from '../policy.ts';
import { getOpenMelding, listMantelzorgers, type Melding } from '../queries.ts';

type Hoe = { hoe: Wijze; op: string };

/** Throws 400 at `op` for a day before the melding itself. */
export function checkDag({ gemeldOp }: Pick<Melding, 'gemeldOp'>, op: string): void {
  if (op >= gemeldOp) return;
  throw new Problem('ongeldige-invoer', undefined, [{ field: 'op', detail: words.voorMelding }]);
}

/** Writes down what was told; what was told before stays as it is. */
async function insertMededelingen(
  tx: Tx,
  dossier: Dossier,
  melding: Melding,
  { hoe, op }: Hoe,
  told: { soort: Mededelingsoort; netwerklid: string | null }[],
): Promise<void> {
  checkAllowed(canUpdateMelding(dossier));
  checkDag(melding, op);
  const { leefdomein, wet, zichtbaarVoor } = melding;
  const plek = createInhoud(dossier, 'route', { leefdomein, wet, voor: zichtbaarVoor });
  for (const { soort, netwerklid } of told) {
    const what = { soort, netwerklid_id: netwerklid, op, hoe, door_id: dossier.actor.persoon ?? '' };
    await tx
      .insertInto('mededelingen')
      .values({ id: createId(), ...plek, melding_id: melding.id, ...what })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await recordGebeurtenis(tx, dossier.actor, {
      soort: soort === 'ontvangst' ? 'ontvangst-bevestigd' : 'mededeling-gedaan',
      onderwerp: { soort: 'melding', id: melding.id },
      gegevens: { soort, hoe },
    });
  }
}

/**
 * The client was told: that the melding came in (LAW-W1), that a persoonlijk plan may be handed in (LAW-W2), of free
 * onafhankelijke cliëntondersteuning (LAW-W3), of a pgb and what it asks (LAW-W5). Wmo 2015 2.3.2. Throws 404, 403, 400 at `op` or
 * `soorten`, and 409 for a melding that was closed.
 */
export async function addMededelingen(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { soorten, ...hoe }: Hoe & { soorten: readonly ClientMededeling[] },
): Promise<void> {
  const melding = await getOpenMelding(tx, dossier, id);
  const known = listMededelingsoorten(melding.wet);
  if (soorten.some((soort) => !known.includes(soort))) {
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'soorten', detail: words.nietBijWet }]);
  }
  await insertMededelingen(
    tx,
    dossier,
    melding,
    hoe,
    soorten.map((soort) => ({ soort, netwerklid: null })),
  );
}

/**
 * Mantelzorgers were told of free onafhankelijke cliëntondersteuning (Wmo 2015 2.3.2, third paragraph, LAW-W3), or there are none
 * (`wie` is GEEN alone). Needs the onderdelen `kern` and `route`. Throws 404, 403, 400 at `op` or `wie`, and 409 for a melding
 * that was closed.
 */
export async function addMantelzorgmededelingen(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { wie, ...hoe }: Hoe & { wie: readonly string[] },
): Promise<void> {
  const melding = await getOpenMelding(tx, dossier, id);
  const mantelzorgers = await listMantelzorgers(tx, dossier, melding.lid);
  const refuse = (detail: string) => {
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'wie', detail }]);
  };
  if (wie.includes(GEEN)) {
    if (wie.length > 1 || mantelzorgers.length > 0) refuse(words.tochMantelzorger);
    return insertMededelingen(tx, dossier, melding, hoe, [{ soort: 'geen-mantelzorger', netwerklid: null }]);
  }
  if (wie.some((one) => !mantelzorgers.some((known) => known.id === one))) refuse(words.mantelzorger);
  const told = wie.map((netwerklid) => ({ soort: 'clientondersteuning-mantelzorger' as const, netwerklid }));
  return insertMededelingen(tx, dossier, melding, hoe, told);
}
