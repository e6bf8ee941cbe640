import type { Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';

import type { Dossier } from '../inzage/index.ts';

/** An aanvraag as the open dossier shows it. Days are YYYY-MM-DD. */
export type Aanvraag = {
  id: string;
  melding: string;
  lid: string;
  gevraagdOp: string;
  /** In the words of the resident. */
  vraag: string;
  resultaat: string;
  /** Came before the verslag and before the six weeks were over. */
  vroeg: boolean;
  stand: 'open' | 'beslist' | 'ingetrokken';
  klaarOp: string | null;
};

const select = (tx: Tx, dossier: Dossier) =>
  tx
    .selectFrom('aanvragen')
    .select(['id', 'melding_id as melding', 'lid_id as lid', 'gevraagd_op as gevraagdOp', 'vraag', 'resultaat'])
    .select(['vroeg', 'stand', 'klaar_op as klaarOp'])
    .$narrowType<{ stand: Aanvraag['stand'] }>()
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden);

/** The aanvragen of an open dossier, the newest first. Needs the onderdeel `route`. */
export const listAanvragen = (tx: Tx, dossier: Dossier): Promise<Aanvraag[]> =>
  select(tx, dossier).orderBy('gevraagd_op', 'desc').orderBy('id', 'desc').execute();

/** One aanvraag of an open dossier; undefined when it is not there, is malformed, or may not be seen. */
export async function findAanvraag(tx: Tx, dossier: Dossier, id: string): Promise<Aanvraag | undefined> {
  if (!isId(id)) return undefined;
  return select(tx, dossier).where('id', '=', id).executeTakeFirst();
}
