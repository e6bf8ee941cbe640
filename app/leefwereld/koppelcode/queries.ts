import type { Tx } from '#platform/database/index.ts';

import type { Dossier, Vertegenwoordiging } from '../inzage/index.ts';

export type Koppelcode = {
  id: string;
  lid: string;
  vertegenwoordiging: Vertegenwoordiging | null;
  gemaaktOp: Date;
  verlooptOp: Date;
  gebruiktOp: Date | null;
  /** Name of the account that was linked. */
  gebruiktDoor: string | null;
};

/** The codes of the open dossier, the newest first; the codes themselves are nowhere. */
export const listKoppelcodes = (tx: Tx, dossier: Dossier): Promise<Koppelcode[]> =>
  tx
    .selectFrom('koppelcodes as k')
    .leftJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'k.gemeente_id').onRef('m.id', '=', 'k.gebruikt_door'),
    )
    .select(['k.id', 'k.lid_id as lid', 'k.vertegenwoordiging', 'k.gemaakt_op as gemaaktOp'])
    .select(['k.verloopt_op as verlooptOp', 'k.gebruikt_op as gebruiktOp', 'm.naam as gebruiktDoor'])
    .$narrowType<{ vertegenwoordiging: Vertegenwoordiging | null }>()
    .where('k.gemeente_id', '=', dossier.actor.gemeente)
    .where('k.huishouden_id', '=', dossier.huishouden)
    .orderBy('k.gemaakt_op', 'desc')
    .orderBy('k.id')
    .execute();
