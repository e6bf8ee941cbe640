import { type Actor, openKeys, type Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { type GeopendeMeting, listMetingen, openMeting } from '../meting/index.ts';
import type { Bestandssoort } from './bestand.ts';
import type { Bewijssoort } from './bewijs.ts';
import { canReadScan } from './policy.ts';

/** A scan that is open in this transaction, with whoever opened it. */
export type Scan = GeopendeMeting & { actor: Actor };

/**
 * Opens a scan for the actor, with its scores and evidence as far as they may be read. Throws 404 for a meting that is none or is of
 * another gemeente, and 403 for who may not read it (yet).
 */
export async function openScan(tx: Tx, actor: Actor, metingId: string): Promise<Scan> {
  const geopend = await openMeting(tx, actor, metingId);
  if (geopend.meting.toegang !== 'scan') throw new Problem('niet-gevonden');
  checkAllowed(canReadScan(actor, geopend));
  // A scan asks no groepen: who reads along gets the key of who takes part.
  const sleutels = [...new Set([...geopend.sleutels, `meting:${metingId}`])];
  await openKeys(tx, { sleutels });
  return { ...geopend, sleutels, actor };
}

export type Bewijs = {
  id: string;
  item: string;
  soort: Bewijssoort;
  /** Day, YYYY-MM-DD. */
  op: string;
  /** Where to find it. */
  verwijzing: string;
  /** Note of an interview it comes from, with the interview. */
  notitie: { id: string; interview: string } | null;
  /** Enquête it comes from. */
  enquete: { id: string; titel: string; periode: string } | null;
  bestand: { naam: string; bytes: number } | null;
};

const selectBewijzen = (tx: Tx, { actor, id }: Scan) =>
  tx
    .selectFrom('bewijzen as b')
    .leftJoin('metingen as e', (join) =>
      join.onRef('e.gemeente_id', '=', 'b.gemeente_id').onRef('e.id', '=', 'b.andere_meting_id'),
    )
    // Only who guides the scan reads interviews: for others no note is joined.
    .leftJoin('interviewnotities as n', (join) =>
      join.onRef('n.gemeente_id', '=', 'b.gemeente_id').onRef('n.id', '=', 'b.interviewnotitie_id'),
    )
    .select(['b.id', 'b.item', 'b.soort', 'b.op', 'b.verwijzing', 'b.bestandsnaam', 'n.id as notitie'])
    .select(['n.interview_id as interview', 'e.id as enquete', 'e.titel', 'e.periode'])
    .select(({ fn }) => fn<number | null>('octet_length', ['b.bestand']).as('bytes'))
    .$narrowType<{ soort: Bewijssoort }>()
    .where('b.gemeente_id', '=', actor.gemeente)
    .where('b.meting_id', '=', id)
    .orderBy('b.op', 'desc')
    .orderBy('b.id', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof selectBewijzen>['execute']>>[number];

const readBewijs = ({ notitie, interview, enquete, titel, periode, bestandsnaam, bytes, ...rest }: Row): Bewijs => ({
  ...rest,
  notitie: notitie === null || interview === null ? null : { id: notitie, interview },
  enquete: enquete === null ? null : { id: enquete, titel: titel ?? '', periode: periode ?? '' },
  bestand: bestandsnaam === null ? null : { naam: bestandsnaam, bytes: bytes ?? 0 },
});

/** The evidence under one item of a scan, the newest first; the files themselves stay where they are. */
export async function listBewijzen(tx: Tx, scan: Scan, item: string): Promise<Bewijs[]> {
  return (await selectBewijzen(tx, scan).where('b.item', '=', item).execute()).map(readBewijs);
}

/** How much evidence each item of a scan has; an item without any is not in it. */
export async function countBewijzen(tx: Tx, { actor, id }: Scan): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('bewijzen')
    .select('item')
    .select(({ fn }) => fn.countAll<number>().as('aantal'))
    .where('gemeente_id', '=', actor.gemeente)
    .where('meting_id', '=', id)
    .groupBy('item')
    .execute();
  return new Map(rows.map(({ item, aantal }) => [item, aantal]));
}

/** One piece of evidence under this item; undefined when it is not there, also for an id that is none. */
export async function findBewijs(tx: Tx, scan: Scan, item: string, id: string): Promise<Bewijs | undefined> {
  if (!isId(id)) return undefined;
  const row = await selectBewijzen(tx, scan).where('b.item', '=', item).where('b.id', '=', id).executeTakeFirst();
  return row && readBewijs(row);
}

/** The file of a piece of evidence; undefined when it has none. */
export async function findBestand(tx: Tx, { actor, id: meting }: Scan, item: string, id: string) {
  if (!isId(id)) return undefined;
  const row = await tx
    .selectFrom('bewijzen')
    .select(['bestandsnaam', 'bestandssoort', 'bestand'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('meting_id', '=', meting)
    .where('item', '=', item)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row?.bestand || row.bestandsnaam === null) return undefined;
  return { naam: row.bestandsnaam, soort: row.bestandssoort as Bestandssoort, bytes: row.bestand };
}

/** Which items the notes of interviews are evidence for: note to items. */
export async function listNotitiebewijzen(tx: Tx, { actor, id }: Scan): Promise<{ notitie: string; item: string }[]> {
  const rows = await tx
    .selectFrom('bewijzen')
    .select(['interviewnotitie_id as notitie', 'item'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('meting_id', '=', id)
    .where('interviewnotitie_id', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ notitie, item }) => (notitie === null ? [] : [{ notitie, item }]));
}

/** No gemeente held more of them. */
const MAX_ENQUETES = 100;

/** The enquêtes under uitvoerders that can be pointed at, what runs first. */
export const listEnquetes = async (tx: Tx, { actor }: Scan) =>
  (await listMetingen(tx, actor, { instrument: 'uitvoerdersenquete' }, { limit: MAX_ENQUETES, offset: 0 })).filter(
    ({ stand }) => stand !== 'concept',
  );
