import type { Tx } from '#platform/database/index.ts';

import type { Dossier } from '../inzage/index.ts';
import type { Onderwerp, Woordsoort } from './stem.ts';

export type EigenWoorden = {
  id: string;
  onderwerp: { soort: Onderwerp; id: string };
  soort: Woordsoort;
  tekst: string;
  /** Whose words: id of the lid. */
  lid: string;
  /** Their first name; empty when `kern` is shut. */
  wie: string;
  /** Name of the account that wrote them down. */
  door: string;
  doorId: string;
  op: Date;
  /** Meant for this lid and the regie alone. */
  alleenZelf: boolean;
};

/**
 * Own words of the open dossier, the oldest first: all, or those at some entries. Opens with `stem`; the names with `kern`.
 */
export async function listEigenWoorden(
  tx: Tx,
  dossier: Dossier,
  onderwerpen?: readonly { soort: Onderwerp; id: string }[],
): Promise<EigenWoorden[]> {
  if (onderwerpen?.length === 0) return [];
  const rows = await tx
    .selectFrom('eigenwoorden as e')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'e.gemeente_id').onRef('m.id', '=', 'e.door_id'),
    )
    .leftJoin('leden as l', (join) => join.onRef('l.gemeente_id', '=', 'e.gemeente_id').onRef('l.id', '=', 'e.lid_id'))
    .select([
      'e.id',
      'e.onderwerp_soort',
      'e.onderwerp_id',
      'e.soort',
      'e.tekst',
      'e.lid_id',
      'e.op',
      'e.zichtbaar_voor',
    ])
    .select(['l.roepnaam', 'm.naam as door', 'm.id as doorId'])
    .$narrowType<{ onderwerp_soort: Onderwerp; soort: Woordsoort }>()
    .where('e.gemeente_id', '=', dossier.actor.gemeente)
    .where('e.huishouden_id', '=', dossier.huishouden)
    .$if(onderwerpen !== undefined, (query) =>
      query.where(
        'e.onderwerp_id',
        'in',
        (onderwerpen ?? []).map(({ id }) => id),
      ),
    )
    .orderBy('e.op')
    .orderBy('e.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    onderwerp: { soort: row.onderwerp_soort, id: row.onderwerp_id },
    soort: row.soort,
    tekst: row.tekst,
    lid: row.lid_id,
    wie: row.roepnaam ?? '',
    door: row.door,
    doorId: row.doorId,
    op: row.op,
    alleenZelf: row.zichtbaar_voor.length === 1 && row.zichtbaar_voor[0] === row.lid_id,
  }));
}
