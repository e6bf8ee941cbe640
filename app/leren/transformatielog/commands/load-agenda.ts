import type { Actor, WithActor } from '#platform/database/index.ts';
import type { Sheet } from '#platform/sheets/index.ts';

import { closeInlezing } from './close-inlezing.ts';
import { createInlezing } from './create-inlezing.ts';

/** A sheet with the name of its file and the name and function that come under its lines. */
type Agenda = { sheet: Sheet; bestand: string; naam: string };
/** The same, as the bytes of the file. */
export type AgendaBytes = { bytes: Uint8Array; bestand: string; naam: string };

/**
 * Reads a sheet in without anyone watching, through the door that people use: the guessed columns, the same checks, the same lines
 * under `naam`. All or nothing.
 * @throws Problem 403, 409 when a row holds an error
 */
export async function loadAgenda(withActor: WithActor, actor: Actor, { sheet, bestand, naam }: Agenda): Promise<void> {
  await withActor(actor, 'agenda inlezen', async (tx) => {
    const { id } = await createInlezing(tx, actor, { bestand, sheet });
    await closeInlezing(tx, actor, id, { naam });
  });
}
