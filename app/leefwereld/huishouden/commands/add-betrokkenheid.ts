import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';

type Row = { medewerker_id: string | null; soort: string } & Record<string, unknown>;

/** Adds a betrokkenheid, and the person to the list on the huishouden that lets them find it. Throws 403, and 409 when it is closed. */
export async function addBetrokkenheid(tx: Tx, dossier: Dossier, row: Row): Promise<{ id: string }> {
  checkOpen(dossier, canUpdateHuishouden(dossier));
  const { gemeente } = dossier.actor;
  const id = createId();
  const own = { gemeente_id: gemeente, id, huishouden_id: dossier.huishouden, begint_op: computeDay() };
  await tx
    .insertInto('betrokkenheden')
    .values({ ...own, ...row })
    .execute();
  if (row.medewerker_id !== null) {
    const wie = row.medewerker_id;
    await tx
      .updateTable('huishoudens')
      .set({ betrokkenen: sql<string[]>`array_append(array_remove(betrokkenen, ${wie}::uuid), ${wie}::uuid)` })
      .where('gemeente_id', '=', gemeente)
      .where('id', '=', dossier.huishouden)
      .execute();
  }
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  const gegevens = { soort: row.soort };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'betrokkenheid-begonnen', onderwerp, gegevens });
  return { id };
}
