import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { addDays, computeDay } from '#platform/time/index.ts';

import { CONCEPT_DAGEN } from '../meting.ts';

/**
 * Clears away answers that were begun and never sent in, of metingen that closed more than thirty days ago, for the daily job (`taak`). Records
 * one count for all of them. Returns how many.
 */
export async function removeAntwoordconcepten(tx: Tx, taak: Actor, vandaag: string = computeDay()): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from antwoordconcepten c using metingen m
    where c.gemeente_id = ${taak.gemeente} and m.gemeente_id = c.gemeente_id and m.id = c.meting_id
      and m.stand in ('gesloten', 'geopend') and m.gesloten_op < ${addDays(vandaag, -CONCEPT_DAGEN)}
    returning c.id`.execute(tx);
  if (rows.length === 0) return 0;
  await recordGebeurtenis(tx, taak, {
    soort: 'antwoordconcepten-opgeruimd',
    onderwerp: { soort: 'meting', id: null },
    gegevens: { aantal: rows.length },
  });
  return rows.length;
}
