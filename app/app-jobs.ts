import { inleessoorten } from './app-inlezen.ts';
import { createPostTasks, type PostOptions, postTimes } from './app-post.ts';
import { createSealTasks, type Seals, sealTimes } from './app-seals.ts';
import { removeAanmeldingen } from './beheer/aanmelding/index.ts';
import { updateAanstellingen } from './beheer/aanstelling/index.ts';
import { removeAccountlinks } from './beheer/account/index.ts';
import { createGemeenten } from './beheer/gemeente/index.ts';
import { EERDERE_INLEESTAAK, INLEESTAAK, removeRijen, runInlezing } from './beheer/inlezing/index.ts';
import { removeSessies } from './beheer/sessie/index.ts';
import { removeContacten } from './leefwereld/contact/index.ts';
import { rewriteSignalen, updateSignaalwoorden } from './maatwerkplaats/signaal/index.ts';
import { closeVerlopen, removeAntwoordconcepten } from './meten/meting/index.ts';
import { createRapporttaak, RAPPORTTAAK } from './meten/rapport/index.ts';
import { rewriteAntwoorden } from './meten/uitnodiging/index.ts';
import { type Database, createSystemActor } from './platform/database/index.ts';
import type { Daily, Tasks } from './platform/jobs/index.ts';
import { removeLimieten } from './platform/limit/index.ts';
import { computeNow } from './platform/time/index.ts';

const DAGELIJKS = 'dagelijkse-taak';
/** A day of people begins at midnight in Amsterdam: at one of these moments (UTC), by the time of year. */
const [DAG_BEGINT_ZOMER, DAG_BEGINT_WINTER] = ['dag-begint-zomer', 'dag-begint-winter'] as const;

/** What is done every day, and when (UTC): at night, when few people are at work. */
export const daily: Daily = {
  [DAGELIJKS]: '02:30',
  [DAG_BEGINT_ZOMER]: '22:01',
  [DAG_BEGINT_WINTER]: '23:01',
  ...sealTimes,
  ...postTimes,
};

/** Every job of the product: composition of what the nouns do outside a request. */
export function createTasks(database: Database, options: Seals & PostOptions): Tasks {
  const gemeenten = createGemeenten(database);
  const readIn = (inhoud: unknown, attempt: number) =>
    runInlezing(database.withActor, { soorten: inleessoorten, dataKey: options.secrets.dataKey }, inhoud, attempt);
  const beginDay = async () => {
    for (const { id } of await gemeenten.list()) {
      const taak = createSystemActor('taak', id);
      await database.withActor(taak, 'nieuwe dag', (tx) => updateAanstellingen(tx, taak));
    }
  };
  return {
    [DAG_BEGINT_ZOMER]: beginDay,
    [DAG_BEGINT_WINTER]: beginDay,
    [INLEESTAAK]: readIn,
    [EERDERE_INLEESTAAK]: readIn,
    [RAPPORTTAAK]: createRapporttaak(database.withActor),
    ...createSealTasks(database.withActor, gemeenten, options),
    ...createPostTasks(database.withActor, gemeenten, options),
    [DAGELIJKS]: async () => {
      await removeLimieten(database.withActor);
      for (const { id } of await gemeenten.list()) {
        const taak = createSystemActor('taak', id);
        await database.withActor(taak, 'dagelijkse taak', (tx) => rewriteSignalen(tx, taak));
        await database.withActor(taak, 'dagelijkse taak', (tx) => updateSignaalwoorden(tx, taak));
        await database.withActor(taak, 'dagelijkse taak', (tx) => closeVerlopen(tx, taak));
        await database.withActor(taak, 'dagelijkse taak', (tx) => rewriteAntwoorden(tx, taak));
        await database.withActor(taak, 'dagelijkse taak', (tx) => removeAntwoordconcepten(tx, taak));
        await database.withActor(taak, 'dagelijkse taak', (tx) => removeSessies(tx, taak, computeNow()));
        await database.withActor(taak, 'dagelijkse taak', (tx) => removeAanmeldingen(tx, taak, computeNow()));
        await database.withActor(taak, 'dagelijkse taak', (tx) => removeAccountlinks(tx, taak, computeNow()));
        await database.withActor(taak, 'dagelijkse taak', (tx) => removeRijen(tx, taak));
        const { contactDays } = options.config;
        await database.withActor(taak, 'dagelijkse taak', (tx) => removeContacten(tx, taak, contactDays));
      }
    },
  };
}
