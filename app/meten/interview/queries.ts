import type { Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';

import { listNotitiebewijzen, type Scan } from '../bewijs/index.ts';
import type { Functie } from './leidraad.ts';

export type Interview = {
  id: string;
  functie: Functie;
  /** Day, YYYY-MM-DD. */
  op: string;
  /** How many questions have a note. */
  notities: number;
  /** How often a note of it is evidence. */
  bewijzen: number;
};

const selectInterviews = (tx: Tx, { actor, id }: Scan) =>
  tx
    .selectFrom('interviews as i')
    .leftJoin('interviewnotities as n', (join) =>
      join.onRef('n.gemeente_id', '=', 'i.gemeente_id').onRef('n.interview_id', '=', 'i.id'),
    )
    .leftJoin('bewijzen as b', (join) =>
      join.onRef('b.gemeente_id', '=', 'n.gemeente_id').onRef('b.interviewnotitie_id', '=', 'n.id'),
    )
    .select(['i.id', 'i.functie', 'i.op'])
    .select(({ fn }) => fn.count<number>('n.id').distinct().as('notities'))
    .select(({ fn }) => fn.count<number>('b.id').distinct().as('bewijzen'))
    .$narrowType<{ functie: Functie }>()
    .where('i.gemeente_id', '=', actor.gemeente)
    .where('i.meting_id', '=', id)
    .groupBy(['i.gemeente_id', 'i.id', 'i.functie', 'i.op'])
    .orderBy('i.op', 'desc')
    .orderBy('i.id', 'desc');

/** The interviews of an open scan, the newest first; none for who does not guide it. */
export const listInterviews = (tx: Tx, scan: Scan): Promise<Interview[]> => selectInterviews(tx, scan).execute();

/** One interview of this scan; undefined when it is not there or not to be read, also for an id that is none. */
export const findInterview = async (tx: Tx, scan: Scan, id: string): Promise<Interview | undefined> =>
  isId(id) ? selectInterviews(tx, scan).where('i.id', '=', id).executeTakeFirst() : undefined;

/** What was noted with one question. `items`: keys of the items it is evidence for. */
export type Notitie = { id: string; vraag: string; tekst: string; versie: number; items: string[] };

/** The notes of an interview, by question. */
export async function listNotities(tx: Tx, scan: Scan, interview: string): Promise<Map<string, Notitie>> {
  const rows = await tx
    .selectFrom('interviewnotities')
    .select(['id', 'vraag', 'tekst', 'versie'])
    .where('gemeente_id', '=', scan.actor.gemeente)
    .where('meting_id', '=', scan.id)
    .where('interview_id', '=', interview)
    .execute();
  const bewijzen = await listNotitiebewijzen(tx, scan);
  return new Map(
    rows.map((row) => {
      const items = bewijzen.filter(({ notitie }) => notitie === row.id).map(({ item }) => item);
      return [row.vraag, { ...row, items }];
    }),
  );
}
