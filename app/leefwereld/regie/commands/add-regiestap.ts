import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { computeNow } from '#platform/time/index.ts';

export type Regiestapsoort =
  | 'gevraagd'
  | 'ingetrokken'
  | 'aanvaard'
  | 'afgewezen'
  | 'overgenomen'
  | 'overgedragen'
  | 'aanvoerder-begonnen'
  | 'aanvoerder-gestopt';

export type NewRegiestap = { soort: Regiestapsoort; aan: string | null; reden?: string };

/** Writes one step of the regie, which the family can read, and the gebeurtenis without its reason. */
export async function addRegiestap(
  tx: Tx,
  actor: Actor,
  huishouden: string,
  { soort, aan, reden = '' }: NewRegiestap,
): Promise<void> {
  const wie_id = actor.persoon ?? '';
  await tx
    .insertInto('regiestappen')
    .values({
      gemeente_id: actor.gemeente,
      id: createId(),
      huishouden_id: huishouden,
      soort,
      wie_id,
      aan_id: aan,
      reden,
      op: computeNow(),
    })
    .execute();
  const onderwerp = { soort: 'huishouden', id: huishouden };
  await recordGebeurtenis(tx, actor, { soort: `regie-${soort}`, onderwerp });
}
