import { createGemeenten } from './beheer/gemeente/index.ts';
import { removeSessies } from './beheer/sessie/index.ts';
import { AGENDA_TAAK, runInlezing } from './leren/transformatielog/index.ts';
import { rewriteSignalen } from './maatwerkplaats/signaal/index.ts';
import { type Database, createSystemActor } from './platform/database/index.ts';
import type { Daily, Tasks } from './platform/jobs/index.ts';
import { computeNow } from './platform/time/index.ts';

const DAGELIJKS = 'dagelijkse-taak';

/** What is done every day, and when (UTC): at night, when few people are at work. */
export const daily: Daily = { [DAGELIJKS]: '02:30' };

/** Every job of the product: composition of what the nouns do outside a request. */
export function createTasks(database: Database): Tasks {
  const gemeenten = createGemeenten(database);
  return {
    [AGENDA_TAAK]: (inhoud, attempt) => runInlezing(database.withActor, inhoud, attempt),
    [DAGELIJKS]: async () => {
      for (const { id } of await gemeenten.list()) {
        const taak = createSystemActor('taak', id);
        await database.withActor(taak, 'dagelijkse taak', (tx) => rewriteSignalen(tx, taak));
        await database.withActor(taak, 'dagelijkse taak', (tx) => removeSessies(tx, taak, computeNow()));
      }
    },
  };
}
