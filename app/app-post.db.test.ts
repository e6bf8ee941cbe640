import { CAST, GEMEENTEN } from '../database/demo/cast.ts';
import { expect, test } from '../tests/support/app.ts';
import { SECRETS } from '../tests/support/deps.ts';
import { createPostTasks } from './app-post.ts';
import type { Gemeenten } from './beheer/gemeente/index.ts';
import { createKnelpunt } from './maatwerkplaats/knelpunt/index.ts';
import { createSignaal } from './maatwerkplaats/signaal/index.ts';
import { loadConfig } from './platform/config/index.ts';
import { createSystemActor, type Database, type Tx } from './platform/database/index.ts';
import { openMail } from './platform/mail/index.ts';
import { addDays, computeDay, runAt } from './platform/time/index.ts';

const { gemeente_id: id, code, slug, naam } = GEMEENTEN.voorbeeldstad;
const taak = createSystemActor('taak', id);
const SERVER = { DATABASE_URL: 'postgres://a@/b', DATABASE_OWNER_URL: 'postgres://c@/b' };

const one = { id, code, slug, naam, thema: null, publiceert: false, verzonnen: true, termen: {} };
const gemeenten: Gemeenten = { list: async () => [one], find: async () => one, forget: () => {} };

/** The jobs of one gemeente, as the product composes them. */
const createTasks = (
  withActor: Database['withActor'],
  settings: Record<string, string>,
  mail?: ReturnType<typeof openMail>,
) => createPostTasks(withActor, gemeenten, { config: loadConfig(settings), secrets: SECRETS, mail });

/** Who got a notice, in order of the cast. */
async function listTold(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('berichten as b')
    .innerJoin('medewerkers as m', 'm.id', 'b.medewerker_id')
    .select('m.demo_persoon as persoon')
    .where('b.soort', '=', 'melding')
    .orderBy('persoon')
    .execute();
  return rows.flatMap(({ persoon }) => persoon ?? []);
}

test('a notice goes once to whom a knelpunt was given, and not to who took one themselves', async ({
  as,
  withActor,
}) => {
  const run = async (day: number) => {
    const moment = new Date(`${addDays(computeDay(), day)}T05:30:00Z`);
    await runAt(moment, async () => createTasks(withActor, {})['meldingen']?.({}, 1));
    return as(taak, listTold);
  };
  const context = { codeSecret: SECRETS.codeSecret, gemeentecode: code, vandaag: computeDay() };
  const signaal = { soort: 'regel', leefdomein: 'wonen', tekst: 'Drie loketten wijzen naar elkaar.' } as const;
  for (const eigenaar of [CAST.teamleider.id, CAST.beleid.id]) {
    const { id: melding } = await as('uitvoerder', (tx, actor) => createSignaal(tx, actor, signaal, context));
    const knelpunt = { titel: 'Drie loketten', oorzaak: 'wet', signalen: [melding], eigenaar } as const;
    await as('beleid', (tx, actor) => createKnelpunt(tx, actor, { ...knelpunt, signalen: [melding] }));
  }
  expect(await run(0)).toEqual(['teamleider']);
  expect(await run(0)).toEqual(['teamleider']);
  // Nobody took that mail: since yesterday it waits, which the beheerder is told.
  expect(await run(1)).toEqual(['beheerder', 'teamleider']);
});

test('mail waits in the queue while there is no mail server; in the demo it is taken, to be shown', ({ withActor }) => {
  const mail = openMail({ url: 'smtp://127.0.0.1:9', from: 'post@b.example' });
  const kinds = (settings: Record<string, string>, with_?: typeof mail) =>
    Object.keys(createTasks(withActor, settings, with_));
  expect(kinds(SERVER)).not.toContain('bericht-versturen');
  expect(kinds(SERVER, mail)).toContain('bericht-versturen');
  expect(kinds({})).toContain('bericht-versturen');
});
