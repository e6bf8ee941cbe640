import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Dossier } from '../dossier.ts';
import type { Vraagsoort } from '../inwonervraag.ts';
import { canCreateInwonervraag } from '../policy.ts';
import { hasInwonervraag } from '../queries.ts';

type NewInwonervraag = {
  soort: Vraagsoort;
  /** The inzageregel, or the own words. */
  onderwerp: string;
  /** Moment of that look, or of those words. */
  overOp: Date;
  /** What the look was for. */
  overDoel?: string;
  /** Who answers; the regisseur when it is left out. */
  gevraagde?: string;
};

/** Asks the regisseur, or who looked, something that needs an answer. Throws 403, and 409 when it was asked before. */
export async function createInwonervraag(tx: Tx, dossier: Dossier, vraag: NewInwonervraag): Promise<{ id: string }> {
  checkAllowed(canCreateInwonervraag(dossier));
  if (await hasInwonervraag(tx, dossier.actor, vraag.onderwerp)) {
    throw new Problem('verkeerde-staat', 'U vroeg dit al. Het antwoord komt hier te staan.');
  }
  const gemeente_id = dossier.actor.gemeente;
  const { regisseur_id } = await tx
    .selectFrom('huishoudens')
    .select('regisseur_id')
    .where('gemeente_id', '=', gemeente_id)
    .where('id', '=', dossier.huishouden)
    .executeTakeFirstOrThrow();
  const id = createId();
  await tx
    .insertInto('inwonervragen')
    .values({
      gemeente_id,
      id,
      huishouden_id: dossier.huishouden,
      soort: vraag.soort,
      onderwerp_id: vraag.onderwerp,
      over_op: vraag.overOp,
      over_doel: vraag.overDoel ?? '',
      vrager_id: dossier.actor.persoon ?? '',
      gevraagde_id: vraag.gevraagde ?? regisseur_id,
      gesteld_op: computeNow(),
    })
    .execute();
  const onderwerp = { soort: 'inwonervraag', id };
  await recordGebeurtenis(tx, dossier.actor, {
    soort: 'inwonervraag-gesteld',
    onderwerp,
    gegevens: { soort: vraag.soort },
  });
  return { id };
}
