import { recordGebeurtenis } from '#platform/audit/index.ts';
import { type Actor, createSystemActor, type Tx, type WithActor } from '#platform/database/index.ts';
import { addTopic } from '#platform/live/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';

import type { Woorden } from '../bron.ts';
import { createInhoud } from '../inhoud.ts';
import { findRapport, getGrondstof } from '../queries.ts';
import type { Stand } from '../rapport.ts';
import { type Inhoud, InhoudSchema, RapporttaakSchema } from '../schema.ts';

const DOEL = 'rapport maken';
const ATTEMPTS = 3;

/** What the job needs of outside: the words, and how a document is made of them. That takes a process, so no transaction is open then. */
export type Werk = {
  woorden: Woorden;
  /** The document. Throws Problem even-niet where none can be made. */
  render: (inhoud: Inhoud) => Promise<Uint8Array>;
};

type Velden = { stand: Stand; voortgang: number; inhoud?: string; pdf?: Buffer | null };

/** Writes how far it is; whoever looks at the page sees it. */
async function recordVoortgang(tx: Tx, { gemeente }: Actor, id: string, velden: Velden): Promise<void> {
  await tx
    .updateTable('rapporten')
    .set(velden)
    .where('gemeente_id', '=', gemeente)
    .where('id', '=', id)
    .where('stand', 'in', ['wacht', 'bezig'])
    .execute();
  addTopic(tx, gemeente, 'rapport');
}

/** The document; null where this server makes none, so that the page stands and can be printed. */
async function renderOrNone(inhoud: Inhoud, { render }: Werk): Promise<Buffer | null> {
  try {
    return Buffer.from(await render(inhoud));
  } catch (error) {
    if (error instanceof Problem && error.kind === 'even-niet') return null;
    throw error;
  }
}

async function makeRapport(withActor: WithActor, actor: Actor, id: string, werk: Werk): Promise<void> {
  const run = <T>(act: (tx: Tx) => Promise<T>) => withActor(actor, DOEL, act);
  await run((tx) => recordVoortgang(tx, actor, id, { stand: 'bezig', voortgang: 10 }));
  const grondstof = await run(async (tx) => {
    const rapport = getFound(await findRapport(tx, actor, id));
    return getGrondstof(tx, actor, rapport);
  });
  const inhoud = InhoudSchema.parse(createInhoud(grondstof, werk.woorden));
  await run((tx) => recordVoortgang(tx, actor, id, { stand: 'bezig', voortgang: 50 }));
  const pdf = await renderOrNone(inhoud, werk);
  await run(async (tx) => {
    await recordVoortgang(tx, actor, id, { stand: 'klaar', voortgang: 100, inhoud: JSON.stringify(inhoud), pdf });
    await recordGebeurtenis(tx, actor, {
      soort: 'rapport-gemaakt',
      onderwerp: { soort: 'rapport', id },
      gegevens: { pdf: pdf !== null },
    });
  });
}

/**
 * The job that makes a rapport: counts what is counted already into words and tables, freezes it, and makes a document of it. It runs
 * with the role rapport, which reads tellingen and never an answer. What fails is tried again; after the third time it says so on the
 * page. Does nothing for a rapport that is done or gone.
 */
export async function runRapport(withActor: WithActor, werk: Werk, inhoud: unknown, attempt: number): Promise<void> {
  const { gemeente, rapport: id } = RapporttaakSchema.parse(inhoud);
  const actor = createSystemActor('rapport', gemeente);
  const rapport = await withActor(actor, DOEL, (tx) => findRapport(tx, actor, id));
  if (!rapport || (rapport.stand !== 'wacht' && rapport.stand !== 'bezig')) return;
  try {
    await makeRapport(withActor, actor, id, werk);
  } catch (error) {
    const final = error instanceof Problem;
    if (final || attempt >= ATTEMPTS) {
      await withActor(actor, DOEL, async (tx) => {
        await recordVoortgang(tx, actor, id, { stand: 'mislukt', voortgang: 0 });
        await recordGebeurtenis(tx, actor, { soort: 'rapport-mislukt', onderwerp: { soort: 'rapport', id } });
      });
    }
    if (!final) throw error;
  }
}
