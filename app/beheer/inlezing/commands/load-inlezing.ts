import type { Actor, WithActor } from '#platform/database/index.ts';
import type { NamedSheet } from '#platform/sheets/index.ts';

import type { Inleessoort } from '../inleessoort.ts';
import { closeInlezing } from './close-inlezing.ts';
import { createInlezing } from './create-inlezing.ts';

/** A file as it was read, with its name and the name and function that come under its rows. */
type Bestand = { sheets: readonly NamedSheet[]; bestand: string; naam: string };

/**
 * Reads a sheet in without anyone watching, through the door that people use: the guessed columns, the same checks, the same rows
 * under `naam`. All or nothing.
 * @throws Problem 403, 409 when a row holds an error or asks something
 */
export async function loadInlezing(
  withActor: WithActor,
  actor: Actor,
  soort: Inleessoort,
  { sheets, bestand, naam }: Bestand,
): Promise<void> {
  await withActor(actor, soort.doel, async (tx) => {
    const { id } = await createInlezing(tx, actor, soort, { bestand, sheets });
    await closeInlezing(tx, actor, soort, id, { naam });
  });
}
