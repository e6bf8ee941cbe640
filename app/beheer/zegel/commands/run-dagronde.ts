import { createSystemActor, type WithActor } from '#platform/database/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { findLaatste } from '../queries.ts';
import { renderGetuige } from '../zegel.ts';
import { runZegelronde, type Sleutelbos } from './run-zegelronde.ts';
import { sendGetuige } from './send-getuige.ts';

const DOEL = 'getuige bewaren';

/** Keeps the text of one day outside the database. */
export type WriteGetuige = (slug: string, dag: string, tekst: string) => void;

/**
 * The job of every day for one gemeente: seals what the rounds of the minute could not see, because it came very late or bears an earlier
 * date, and then gives the newest seal to who keeps it outside: a file, and mail when the beheerder set an address.
 */
export async function runDagronde(
  withActor: WithActor,
  { id, slug, naam }: { id: string; slug: string; naam: string },
  { sleutels, write }: { sleutels: Sleutelbos; write: WriteGetuige },
): Promise<void> {
  await runZegelronde(withActor, id, sleutels, { alles: true });
  const zegelaar = createSystemActor('zegelaar', id);
  const laatste = await withActor(zegelaar, DOEL, (tx) => findLaatste(tx, zegelaar));
  if (laatste === undefined) return;
  const tekst = renderGetuige(laatste);
  write(slug, computeDay(), tekst);
  const taak = createSystemActor('taak', id);
  const { volgnummer } = laatste;
  await withActor(taak, DOEL, (tx) => sendGetuige(tx, taak, { naam, volgnummer, tekst }));
}
