import type { Actor, Tx } from '#platform/database/index.ts';

/** What was agreed on a kenmerk. */
export type Itemafspraak = { sleutel: string; tekst: string; versie: number };

/** What was agreed in a meting, per kenmerk; only kenmerken on which something was. */
export const listItemafspraken = (tx: Tx, actor: Actor, metingId: string): Promise<Itemafspraak[]> =>
  tx
    .selectFrom('itemafspraken')
    .select(['sleutel', 'tekst', 'versie'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('meting_id', '=', metingId)
    .orderBy('sleutel')
    .execute();
