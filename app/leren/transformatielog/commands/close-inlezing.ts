import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import { compareRijen, type Wijziging } from '../agenda.ts';
import { checkRows } from '../inlezen.ts';
import { canCreateInlezing } from '../policy.ts';
import { getInlezing, getRijen, listIngelezen } from '../queries.ts';

const BATCH = 500;

type Under = { naam: string; bestand: string };

/** New lines and changed lines in one statement: what is there by its id becomes what the sheet says. */
async function writeRegels(tx: Tx, actor: Actor, batch: readonly (Wijziging & { id: string })[]): Promise<void> {
  const rows = batch.map(({ id, eerder, sleutel, ingelezen, inhoud }) => ({
    ...inhoud,
    gemeente_id: actor.gemeente,
    id,
    sleutel,
    ingelezen,
    gepubliceerde_versie: (eerder?.versie ?? 0) + 1,
  }));
  const changed = [
    'soort',
    'titel',
    'tekst',
    'thema',
    'label',
    'begin',
    'datum',
    'volgorde',
    'ingelezen',
    'gepubliceerde_versie',
  ] as const;
  await tx
    .insertInto('logregels')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['gemeente_id', 'id']).doUpdateSet(({ ref }) => ({
        ...Object.fromEntries(changed.map((column) => [column, ref(`excluded.${column}`)])),
        versie: sql`logregels.versie + 1`,
      })),
    )
    .execute();
}

/** The next version of each line; the one before it is closed and stays readable. */
async function writeVersies(
  tx: Tx,
  actor: Actor,
  batch: readonly (Wijziging & { id: string })[],
  { naam, bestand }: Under,
): Promise<void> {
  const nu = computeNow();
  const changed = batch.flatMap(({ id, eerder }) => (eerder ? [id] : []));
  if (changed.length > 0) {
    await tx
      .updateTable('logregelversies')
      .set({ vervangen_op: nu })
      .where('gemeente_id', '=', actor.gemeente)
      .where('logregel_id', 'in', changed)
      .where('vervangen_op', 'is', null)
      .execute();
  }
  const rows = batch.map(({ id, eerder, inhoud }) => ({
    ...inhoud,
    gemeente_id: actor.gemeente,
    logregel_id: id,
    versie: (eerder?.versie ?? 0) + 1,
    reden: eerder ? `Opnieuw ingelezen uit ${bestand}` : '',
    gepubliceerd_op: nu,
    gepubliceerd_door: naam,
  }));
  await tx.insertInto('logregelversies').values(rows).execute();
}

/**
 * Reads a checked sheet in: every row becomes a published line under `naam` (name and function), in this one transaction or not
 * at all. A row that is the same as when it was last read changes nothing; lines made by hand are never touched. One sheet of a
 * gemeente at a time. `progress` is told how many rows are done, outside this transaction. Does nothing when it was done before.
 * @throws Problem 404, 403, 409 verkeerde-staat when a row holds an error
 */
export async function closeInlezing(
  tx: Tx,
  actor: Actor,
  id: string,
  { naam, progress = async () => {} }: { naam: string; progress?: (verwerkt: number) => Promise<void> },
): Promise<void> {
  await getInlezing(tx, actor, id);
  checkAllowed(canCreateInlezing(actor));
  await sql`select pg_advisory_xact_lock(hashtext('inlezen'), hashtext(${actor.gemeente}))`.execute(tx);
  const { bestand, koppen, kolommen, status } = await getInlezing(tx, actor, id);
  if (status === 'klaar') return;
  const { rows, aantalFout } = checkRows({ headings: koppen, ...(await getRijen(tx, actor, id)) }, kolommen);
  if (aantalFout > 0) throw new Problem('verkeerde-staat', 'Er staan nog fouten in het bestand. Verbeter die eerst.');
  const { wijzigingen, tellingen } = compareRijen(rows, await listIngelezen(tx, actor), computeDay());
  await progress(tellingen.gelijk);
  for (let at = 0; at < wijzigingen.length; at += BATCH) {
    const batch = wijzigingen.slice(at, at + BATCH).map((one) => ({ ...one, id: one.eerder?.id ?? createId() }));
    await writeRegels(tx, actor, batch);
    await writeVersies(tx, actor, batch, { naam, bestand });
    await progress(tellingen.gelijk + at + batch.length);
  }
  const rest = { verwerkt: rows.length, totaal: rows.length, rijen: JSON.stringify({ rows: [], lines: [] }) };
  await tx
    .updateTable('inlezingen')
    .set({ status: 'klaar', klaar_op: computeNow(), ...tellingen, ...rest })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'agenda-ingelezen',
    onderwerp: { soort: 'inlezing', id },
    gegevens: tellingen,
  });
}
