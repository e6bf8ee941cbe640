import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { canWriteScan, checkSchrijfbaar, type Scan } from '../../bewijs/index.ts';
import { findInterview, listNotities, type Notitie } from '../queries.ts';

export type NotitiesInput = {
  /** Per question what was noted; '' for nothing. */
  tekst: Readonly<Record<string, string>>;
  /** Per question the version that was read; 0 when there was no note. Without one the question is left alone. */
  versie: Readonly<Record<string, number | undefined>>;
};

type Wijziging = { vraag: string; tekst: string; nu: Notitie | undefined };

/** What changes: a text that stands there already is left alone, whoever wrote it. Throws 409 for a version that is not the newest. */
function listWijzigingen({ tekst, versie }: NotitiesInput, notities: ReadonlyMap<string, Notitie>): Wijziging[] {
  const all = Object.entries(tekst)
    .filter(([vraag]) => versie[vraag] !== undefined)
    .map(([vraag, words]) => ({ vraag, tekst: words, nu: notities.get(vraag) }));
  const changed = all.filter(({ tekst: words, nu }) => words !== (nu?.tekst ?? ''));
  if (changed.some(({ vraag, nu }) => (nu?.versie ?? 0) !== versie[vraag])) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde een notitie terwijl jij schreef.');
  }
  const bewijs = changed.filter(({ tekst: words, nu }) => words === '' && (nu?.items.length ?? 0) > 0);
  if (bewijs.length > 0) {
    const detail = 'Deze notitie is bewijs. Haal eerst dat bewijs weg.';
    throw new Problem(
      'ongeldige-invoer',
      detail,
      bewijs.map(({ vraag }) => ({ field: `tekst.${vraag}`, detail })),
    );
  }
  return changed;
}

async function writeNotitie(tx: Tx, scan: Scan, interview: string, { vraag, tekst, nu }: Wijziging): Promise<void> {
  const gemeente = scan.actor.gemeente;
  if (!nu) {
    await tx
      .insertInto('interviewnotities')
      .values({ gemeente_id: gemeente, id: createId(), meting_id: scan.id, interview_id: interview, vraag, tekst })
      .execute();
  } else if (tekst === '') {
    await tx.deleteFrom('interviewnotities').where('gemeente_id', '=', gemeente).where('id', '=', nu.id).execute();
  } else {
    await tx
      .updateTable('interviewnotities')
      .set({ tekst, versie: sql`versie + 1` })
      .where('gemeente_id', '=', gemeente)
      .where('id', '=', nu.id)
      .execute();
  }
}

/**
 * Writes the notes of some questions of an interview: only what changed. Who saves at the same moment waits. Throws 404, 403, 409
 * (scan closed, or somebody else changed one of these notes), and 400 at a note that is evidence and would be emptied.
 */
export async function recordNotities(tx: Tx, scan: Scan, id: string, input: NotitiesInput): Promise<void> {
  const interview = getFound(await findInterview(tx, scan, id));
  checkAllowed(canWriteScan(scan));
  checkSchrijfbaar(scan);
  await tx
    .selectFrom('interviews')
    .select('id')
    .where('gemeente_id', '=', scan.actor.gemeente)
    .where('id', '=', interview.id)
    .forUpdate()
    .execute();
  const wijzigingen = listWijzigingen(input, await listNotities(tx, scan, interview.id));
  if (wijzigingen.length === 0) return;
  for (const wijziging of wijzigingen) await writeNotitie(tx, scan, interview.id, wijziging);
  await recordGebeurtenis(tx, scan.actor, {
    soort: 'interview-genoteerd',
    onderwerp: { soort: 'interview', id: interview.id },
    gegevens: { aantal: wijzigingen.length },
  });
}
