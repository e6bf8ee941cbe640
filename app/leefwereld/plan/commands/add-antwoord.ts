import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { computeVraagstand, type NewAntwoord, type Wijze } from '../instemming.ts';
import { canCreateInstemming, canCreateToezegging } from '../policy.ts';
import type { Antwoord } from '../queries.ts';

/**
 * Keeps an answer, of a lid with onderdeel stem or of a partij with onderdeel plan, and that the question has one; the same answer
 * again changes nothing. Throws 403.
 */
export async function addAntwoord(
  tx: Tx,
  dossier: Dossier,
  vraag: Antwoord,
  antwoord: Omit<NewAntwoord, 'wijze'> & { wijze: Wijze; voor: readonly string[] },
): Promise<void> {
  const { versie, oordeel, woorden = '', wijze, voor } = antwoord;
  const isLid = vraag.soort === 'lid';
  checkAllowed(isLid ? canCreateInstemming(dossier) : canCreateToezegging(dossier));
  if (vraag.oordeel === oordeel && vraag.woorden === woorden && vraag.wijze === wijze) return;
  const { gemeente, persoon } = dossier.actor;
  const wie = { lid_id: isLid ? vraag.id : null, partij_id: isLid ? null : vraag.id };
  const inhoud = createInhoud(dossier, isLid ? 'stem' : 'plan', { voor });
  const wanneer = { door_id: persoon ?? '', op: computeNow() };
  await tx
    .insertInto('instemmingen')
    .values({ id: createId(), ...inhoud, nummer: versie, ...wie, oordeel, woorden, wijze, ...wanneer })
    .execute();
  await tx
    .updateTable('planvragen')
    .set({ stand: computeVraagstand(vraag.soort, oordeel) })
    .where('gemeente_id', '=', gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('nummer', '=', versie)
    .where(isLid ? 'lid_id' : 'partij_id', '=', vraag.id)
    .execute();
  const onderwerp = { soort: 'plan', id: dossier.huishouden };
  const gegevens = { nummer: versie, soort: vraag.soort, wijze };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'plan-beantwoord', onderwerp, gegevens });
}
