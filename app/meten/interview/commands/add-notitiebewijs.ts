import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { addBewijs, canWriteScan, type Scan } from '../../bewijs/index.ts';
import { findInterview, listNotities } from '../queries.ts';

/** `id` of the new bewijs: who sends the same twice adds it once. */
export type NotitiebewijsInput = { id: string; item: string; verwijzing: string };

/**
 * Marks a note as evidence for an item: bewijs of soort interview, of the day of the conversation. What readers see is the
 * verwijzing, not the note. Throws 404, 403, and what addBewijs throws.
 */
export async function addNotitiebewijs(
  tx: Tx,
  scan: Scan,
  { interview: id, vraag }: { interview: string; vraag: string },
  input: NotitiebewijsInput,
): Promise<void> {
  const interview = getFound(await findInterview(tx, scan, id));
  const notitie = getFound((await listNotities(tx, scan, interview.id)).get(vraag));
  checkAllowed(canWriteScan(scan));
  await addBewijs(tx, scan, { ...input, soort: 'interview', op: interview.op, notitie: notitie.id });
}
