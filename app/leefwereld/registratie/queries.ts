import { sql } from 'kysely';

import type { Actor, Tx } from '#platform/database/index.ts';

import { MIN_AANTAL } from './registratie.ts';

export type Invultijd = { stap: string; aantal: number; minuten: number | null };

/** How often each step was done since `vanaf` (YYYY-MM-DD), and the median in minutes; null below five. */
export async function listInvultijden(tx: Tx, actor: Actor, vanaf: string): Promise<Invultijd[]> {
  const rows = await tx
    .selectFrom('invultijden')
    .select(['stap', sql<number>`count(*)::int`.as('aantal')])
    .select(sql<number>`percentile_cont(0.5) within group (order by seconden) / 60.0`.as('minuten'))
    .where('gemeente_id', '=', actor.gemeente)
    .where('dag', '>=', vanaf)
    .groupBy('stap')
    .execute();
  return rows.map(({ stap, aantal, minuten }) => ({
    stap,
    aantal,
    minuten: aantal < MIN_AANTAL ? null : Number(minuten),
  }));
}
