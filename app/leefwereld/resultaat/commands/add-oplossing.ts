import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { LAGERE_TREDEN, type LagereTrede, listOntbrekendeRedenen, type Redenen } from '../../../kennis/ladder/index.ts';
import { findResultaat, formatKolommen, getOpenGesprek } from '../../gesprek/index.ts';
import { createInhoud, type Dossier } from '../../inzage/index.ts';
import type { OplossingInput } from '../schema.ts';

/** What the field says when a lower rung was passed over without a word: which one, as the summary names them all. */
const WAAROM: Readonly<Record<LagereTrede, string>> = {
  'eigen-kracht': 'Schrijf op waarom eigen kracht niet genoeg is.',
  netwerk: 'Schrijf op waarom hulp van mensen dichtbij niet genoeg is.',
  algemeen: 'Schrijf op waarom een algemene voorziening niet genoeg is.',
  'vrij-inzetbaar': 'Schrijf op waarom een vrij inzetbare voorziening niet genoeg is.',
};

/**
 * Agrees a solution for a result on a rung of the ladder. Every rung below needs the reason why it is not enough, given now or before
 * (Wmo 2015 2.3.5 lid 3, Jeugdwet 2.3). Throws 404, 403, 409 once the verslag was sent, and 400 at each reason that lacks.
 */
export async function addOplossing(
  tx: Tx,
  dossier: Dossier,
  gesprek: string,
  resultaatId: string,
  { trede, tekst, wie, ...gegeven }: OplossingInput,
): Promise<{ id: string }> {
  await getOpenGesprek(tx, dossier, gesprek, 'lines');
  const resultaat = getFound(await findResultaat(tx, dossier, gesprek, resultaatId));
  const redenen = Object.fromEntries(
    LAGERE_TREDEN.map((lager) => [lager, gegeven[lager] || resultaat.redenen[lager]]),
  ) as Redenen;
  const missing = listOntbrekendeRedenen(trede, redenen);
  if (missing.length > 0) {
    throw new Problem(
      'ongeldige-invoer',
      undefined,
      missing.map((field) => ({ field, detail: WAAROM[field] })),
    );
  }
  const { leefdomein, wet, voor } = resultaat;
  const id = createId();
  await tx
    .updateTable('resultaten')
    .set({ ...formatKolommen(redenen), versie: resultaat.versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', resultaatId)
    .execute();
  await tx
    .insertInto('oplossingen')
    .values({
      id,
      ...createInhoud(dossier, 'gesprek', {
        leefdomein,
        wet,
        voor,
      }),
      gesprek_id: gesprek,
      resultaat_id: resultaatId,
      trede,
      tekst,
      wie,
      op: computeNow(),
    })
    .execute();
  await recordGebeurtenis(tx, dossier.actor, { soort: 'oplossing-afgesproken', onderwerp: { soort: 'oplossing', id } });
  return { id };
}
