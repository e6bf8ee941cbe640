import { sql } from 'kysely';

import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Werk } from '../../../beheer/inlezing/index.ts';
import type { Wijziging } from '../agenda.ts';
import type { Agendaplan } from '../controle.ts';
import { canCreateInlezing } from '../policy.ts';

const BATCH = 500;

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
    'sleutel',
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

/** The next version of each line takes the place of the one before it, which stays readable. */
async function writeVersies(
  tx: Tx,
  actor: Actor,
  batch: readonly (Wijziging & { id: string })[],
  { naam, bestand }: Werk,
): Promise<void> {
  const nu = computeNow();
  const rows = batch.map(({ id, eerder, inhoud }) => ({
    ...inhoud,
    gemeente_id: actor.gemeente,
    logregel_id: id,
    versie: (eerder?.versie ?? 0) + 1,
    reden: (eerder?.versie ?? null) === null ? '' : `Opnieuw ingelezen uit ${bestand}`,
    gepubliceerd_op: nu,
    gepubliceerd_door: naam,
  }));
  await tx.insertInto('logregelversies').values(rows).execute();
}

/**
 * Writes what an agenda brings: every row becomes a published line under `naam` (name and function). `progress` is told how many
 * rows are done. The reading in as a whole leaves one gebeurtenis (closeInlezing).
 * @throws Problem 403
 */
export async function addLogregels(tx: Tx, actor: Actor, plan: Agendaplan, werk: Werk): Promise<void> {
  checkAllowed(canCreateInlezing(actor));
  const { wijzigingen, tellingen } = plan;
  const before = tellingen.gelijk + tellingen.overgeslagen;
  await werk.progress(before);
  for (let at = 0; at < wijzigingen.length; at += BATCH) {
    const batch = wijzigingen.slice(at, at + BATCH).map((one) => ({ ...one, id: one.eerder?.id ?? createId() }));
    await writeRegels(tx, actor, batch);
    await writeVersies(tx, actor, batch, werk);
    await werk.progress(before + at + batch.length);
  }
}
