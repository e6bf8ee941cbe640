import { sql } from 'kysely';

import type { Attention } from '#platform/attention/index.ts';
import { type Chain, type ChainKind, listAncestors, type Ref, type Stop } from '#platform/chain/index.ts';
import { type Actor, createSystemActor, type Tx, type WithActor } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import type { Gemeenten } from '../../beheer/gemeente/index.ts';
import { findPersoonsgegevens } from '../../maatwerkplaats/signaal/index.ts';
import type { Eerder, Inlezing, Rijen } from './agenda.ts';
import { computeControle } from './controle.ts';
import { renderAandacht, renderFollowUp, renderPublicStop, renderStop } from './elders.ts';
import { checkRows, type Kolommen } from './inlezen.ts';
import { canCreateInlezing, canCreatePublicatie, canReadLogregels, canWriteLogregel } from './policy.ts';
import {
  computeHerkomst,
  type Herkomst,
  type Logregel,
  type Logsoort,
  type Regelstand,
  REGELS_PER_BLADZIJDE,
  type Stand,
  type Versie,
} from './transformatielog.ts';

const inhoud = ['soort', 'titel', 'tekst', 'thema', 'label', 'begin', 'datum'] as const;

/** All versions that were ever public in the gemeente of the actor. */
const selectVersies = (tx: Tx, actor: Actor) =>
  tx.selectFrom('logregelversies').where('gemeente_id', '=', actor.gemeente);

/** The lines that are public now. */
function selectPubliek(tx: Tx, actor: Actor, thema?: string) {
  const query = selectVersies(tx, actor).where('vervangen_op', 'is', null);
  return thema === undefined ? query : query.where('thema', '=', thema);
}

const readVersies = async (query: ReturnType<typeof selectVersies>): Promise<Versie[]> => {
  const rows = await query
    .select(inhoud)
    .select(['logregel_id as id', 'versie', 'herkomst', 'reden'])
    .select([
      'gepubliceerd_op as gepubliceerdOp',
      'gepubliceerd_door as gepubliceerdDoor',
      'vervangen_op as vervangenOp',
    ])
    .$narrowType<{ soort: Logsoort }>()
    .execute();
  return rows.map((row) => ({ ...row, herkomst: row.herkomst as Herkomst[] }));
};

const inOrder = (query: ReturnType<typeof selectVersies>) =>
  query.orderBy('datum', 'desc').orderBy('volgorde').orderBy('logregel_id', 'desc');

/** One public page of the log, newest first, with how many lines there are in all. */
export async function listPubliek(
  tx: Tx,
  actor: Actor,
  { thema, pagina }: { thema?: string | undefined; pagina: number },
) {
  const { totaal } = await selectPubliek(tx, actor, thema)
    .select(({ fn }) => fn.countAll<number>().as('totaal'))
    .executeTakeFirstOrThrow();
  const offset = (pagina - 1) * REGELS_PER_BLADZIJDE;
  const query = inOrder(selectPubliek(tx, actor, thema))
    .limit(REGELS_PER_BLADZIJDE)
    .offset(offset);
  return { regels: await readVersies(query), totaal, pagina };
}

/** The newest public lines with where everyone reads them, for who is only passing by; none as long as the gemeente does not publish. */
export async function listNieuws(tx: Tx, actor: Actor, aantal: number) {
  const gemeente = await tx
    .selectFrom('gemeenten')
    .select('slug')
    .where('gemeente_id', '=', actor.gemeente)
    .where('publiceert', '=', true)
    .executeTakeFirst();
  if (gemeente === undefined) return [];
  const rows = await inOrder(selectPubliek(tx, actor))
    .select(['logregel_id as id', 'titel', 'begin', 'datum'])
    .limit(aantal)
    .execute();
  return rows.map(({ id, ...row }) => ({ ...row, href: `/transformatielog/${gemeente.slug}#regel-${id}` }));
}

/** Every line that is public now, newest first: for export. */
export const listAllPubliek = (tx: Tx, actor: Actor): Promise<Versie[]> =>
  readVersies(inOrder(selectPubliek(tx, actor)));

/** All versions of one line that were ever public, newest first; none for what was never public or is not there. */
export async function listVersies(tx: Tx, actor: Actor, id: string): Promise<Versie[]> {
  if (!isId(id)) return [];
  return readVersies(selectVersies(tx, actor).where('logregel_id', '=', id).orderBy('versie', 'desc'));
}

/** The themes of the public lines, the most used first. */
export async function listThemas(tx: Tx, actor: Actor): Promise<string[]> {
  const query = selectPubliek(tx, actor).where('thema', '<>', '').select('thema').groupBy('thema');
  const rows = await query
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('thema')
    .execute();
  return rows.map(({ thema }) => thema);
}

/** How many lines are public and when the last one became so. */
export async function countPubliek(tx: Tx, actor: Actor): Promise<{ aantal: number; bijgewerkt: Date | null }> {
  return selectPubliek(tx, actor)
    .select(({ fn }) => [fn.countAll<number>().as('aantal'), fn.max<Date | null>('gepubliceerd_op').as('bijgewerkt')])
    .executeTakeFirstOrThrow();
}

/** The gemeenten that publish, each with how much there is to read. */
export async function listOverzicht(withActor: WithActor, gemeenten: Gemeenten) {
  const all = (await gemeenten.list()).filter(({ publiceert }) => publiceert);
  return Promise.all(
    all.map(async ({ id, slug, naam }) => {
      const actor = createSystemActor('publiek', id);
      return { slug, naam, ...(await withActor(actor, 'transformatielog lezen', (tx) => countPubliek(tx, actor))) };
    }),
  );
}

/** What was adopted as "waar we nu staan", newest first; the first is what the public reads. */
export async function listStanden(tx: Tx, actor: Actor, aantal = 50): Promise<Stand[]> {
  return tx
    .selectFrom('standen')
    .select(['id', 'tekst', 'vastgesteld_op as vastgesteldOp', 'vastgesteld_door as vastgesteldDoor'])
    .where('gemeente_id', '=', actor.gemeente)
    .orderBy('vastgesteld_op', 'desc')
    .orderBy('id', 'desc')
    .limit(aantal)
    .execute();
}

/** A draft is what was never public; changed is what differs from what the public reads. */
const regelstand = sql<Regelstand>`case
  when l.gepubliceerde_versie is null then 'concept'
  when (l.soort, l.titel, l.tekst, l.thema, l.label, l.begin, l.datum)
    is distinct from (v.soort, v.titel, v.tekst, v.thema, v.label, v.begin, v.datum) then 'gewijzigd'
  else 'gepubliceerd' end`;

const selectLogregels = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('logregels as l')
    .leftJoin('logregelversies as v', (join) =>
      join
        .onRef('v.gemeente_id', '=', 'l.gemeente_id')
        .onRef('v.logregel_id', '=', 'l.id')
        .onRef('v.versie', '=', 'l.gepubliceerde_versie'),
    )
    .where('l.gemeente_id', '=', actor.gemeente);

const readLogregels = (query: ReturnType<typeof selectLogregels>): Promise<Logregel[]> =>
  query
    .select(['l.id', 'l.soort', 'l.titel', 'l.tekst', 'l.thema', 'l.label', 'l.begin', 'l.datum', 'l.versie'])
    .select(['l.gepubliceerde_versie as gepubliceerdeVersie', regelstand.as('stand')])
    .$narrowType<{ soort: Logsoort }>()
    .execute();

type Filter = { stand?: Regelstand | undefined };

/** One page of lines for who writes them, what is not public first, with the total. Throws 403. */
export async function listLogregels(tx: Tx, actor: Actor, filter: Filter, pagina: number, aantal: number) {
  checkAllowed(canReadLogregels(actor));
  const all = selectLogregels(tx, actor);
  const query = filter.stand === undefined ? all : all.where(regelstand, '=', filter.stand);
  const { totaal } = await query.select(({ fn }) => fn.countAll<number>().as('totaal')).executeTakeFirstOrThrow();
  const sorted = query
    .orderBy(sql`l.gepubliceerde_versie is not null`)
    .orderBy('l.datum', 'desc')
    .orderBy('l.volgorde');
  const resultaten = await readLogregels(
    sorted
      .orderBy('l.id', 'desc')
      .limit(aantal)
      .offset((pagina - 1) * aantal),
  );
  return { resultaten, pagina, totaal };
}

/** Those of these lines that the actor may see. */
export async function listLogregelsByIds(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Logregel[]> {
  const known = ids.filter(isId);
  if (known.length === 0) return [];
  return readLogregels(selectLogregels(tx, actor).where('l.id', 'in', known).orderBy('l.id'));
}

/** One line. Throws 404 when it is not there or not for this actor. */
export async function getLogregel(tx: Tx, actor: Actor, id: string): Promise<Logregel> {
  const [regel] = await listLogregelsByIds(tx, actor, [id]);
  return getFound(regel);
}

/** Where each of these lines was directly made of, by the id of the line. */
export async function listHerkomst(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, Ref[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('schakels')
    .select(['naar_id', 'van_soort as soort', 'van_id as id'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('naar_soort', '=', 'logregel')
    .where('naar_id', 'in', [...ids])
    .orderBy('van_soort')
    .orderBy('van_id')
    .execute();
  const groups = Map.groupBy(rows, (row) => row.naar_id);
  return new Map([...groups].map(([id, refs]) => [id, refs.map((ref) => ({ soort: ref.soort, id: ref.id }))]));
}

/** The stops of a record that came from outside: none for what is foreign, unknown or malformed. */
export const listStops = async (tx: Tx, actor: Actor, ref: Ref, chain: Chain): Promise<Stop[]> =>
  chain.has(ref.soort) && isId(ref.id) ? chain.load(tx, actor, [ref]) : [];

/** Everything a line came from, and the same in words as everyone reads it: of signalen only how many. */
export async function listKeten(
  tx: Tx,
  actor: Actor,
  id: string,
  chain: Chain,
): Promise<{ before: Ref[]; herkomst: Herkomst[] }> {
  const before = await listAncestors(tx, actor, { soort: 'logregel', id });
  const signalen = before.filter(({ soort }) => soort === 'signaal').length;
  return { before, herkomst: computeHerkomst(await chain.load(tx, actor, before), signalen) };
}

/**
 * Everything the page of a line shows: its chain, what was published, and how everyone reads it or will: with where it comes from
 * as it is now, and before the first publication with the day of today. Throws 404.
 */
export async function getRegelbeeld(tx: Tx, actor: Actor, id: string, chain: Chain) {
  const regel = await getLogregel(tx, actor, id);
  const keten = await chain.show(tx, actor, { soort: 'logregel', id });
  const { herkomst } = await listKeten(tx, actor, id, chain);
  const datum = regel.gepubliceerdeVersie === null ? computeDay() : regel.datum;
  return { regel, keten, versies: await listVersies(tx, actor, id), voorbeeld: { ...regel, herkomst, datum } };
}

const selectInlezingen = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('inlezingen')
    .select(['id', 'bestand', 'koppen', 'kolommen', 'status', 'totaal', 'verwerkt', 'nieuw', 'gewijzigd', 'gelijk'])
    .select(['gemaakt_door as gemaaktDoor', 'gemaakt_op as gemaaktOp', 'klaar_op as klaarOp'])
    .where('gemeente_id', '=', actor.gemeente)
    .$narrowType<{ status: Inlezing['status'] }>();

const asInlezing = ({
  koppen,
  kolommen,
  ...row
}: { koppen: unknown; kolommen: unknown } & Omit<Inlezing, 'koppen' | 'kolommen'>) => ({
  ...row,
  koppen: koppen as string[],
  kolommen: kolommen as Kolommen,
});

/** One sheet on its way in. Throws 404 when it is not there or not for this actor. */
export async function getInlezing(tx: Tx, actor: Actor, id: string): Promise<Inlezing> {
  const row = await selectInlezingen(tx, actor)
    .where('id', '=', isId(id) ? id : null)
    .executeTakeFirst();
  return asInlezing(getFound(row));
}

/** The sheets that were read in or are on their way, newest first. Throws 403. */
export async function listInlezingen(tx: Tx, actor: Actor, aantal = 10): Promise<Inlezing[]> {
  checkAllowed(canCreateInlezing(actor));
  const rows = await selectInlezingen(tx, actor).orderBy('gemaakt_op', 'desc').limit(aantal).execute();
  return rows.map(asInlezing);
}

/** The rows of a sheet that is not done; none when it is. */
export async function getRijen(tx: Tx, actor: Actor, id: string): Promise<Rijen> {
  const row = await tx
    .selectFrom('inlezingen')
    .select('rijen')
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.rijen as unknown as Rijen;
}

/** The first rows of a sheet that is not done, to show what its columns hold. */
export async function listEersteRijen(tx: Tx, actor: Actor, id: string): Promise<string[][]> {
  const row = await tx
    .selectFrom('inlezingen')
    .select(sql<string[][]>`jsonb_path_query_array(rijen, '$.rows[0 to 199]')`.as('rows'))
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.rows;
}

/** What came in from sheets before: the identity of a row to its line and to the hash of the row as last read. */
export async function listIngelezen(tx: Tx, actor: Actor): Promise<Map<string, Eerder>> {
  const rows = await tx
    .selectFrom('logregels')
    .select(['id', 'sleutel', 'ingelezen', 'datum', 'gepubliceerde_versie as versie'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('sleutel', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.sleutel ?? '', row]));
}

/** What reading a sheet in would do now. Throws 404 when it is not there or not for this actor. */
export async function getControle(tx: Tx, actor: Actor, id: string) {
  const inlezing = await getInlezing(tx, actor, id);
  const sheet = { headings: inlezing.koppen, ...(await getRijen(tx, actor, id)) };
  const { rows } = checkRows(sheet, inlezing.kolommen);
  const find = (tekst: string) => findPersoonsgegevens(tekst, computeNow());
  return { inlezing, ...computeControle(rows, await listIngelezen(tx, actor), computeDay(), find) };
}

/** The person of this transaction as they are now: the actor, and the name and function under what they do. */
export async function findLezer(tx: Tx, self: Actor): Promise<{ actor: Actor; naam: string } | undefined> {
  const row = await tx
    .selectFrom('medewerkers as m')
    .innerJoin('pseudoniemen as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'm.gemeente_id').onRef('p.medewerker_id', '=', 'm.id'),
    )
    .select(['m.naam', 'm.functie', 'm.rollen', 'm.teams', 'p.pseudoniem'])
    .where('m.gemeente_id', '=', self.gemeente)
    .where('m.id', '=', self.persoon)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { naam, functie, ...rest } = row;
  return { actor: { ...self, ...rest }, naam: `${naam}, ${functie}` };
}

/** What is public of these lines, for who does not see the lines themselves; a link only when the gemeente publishes. */
async function listPublicStops(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Stop[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('logregelversies as v')
    .innerJoin('gemeenten as g', 'g.gemeente_id', 'v.gemeente_id')
    .select(['v.logregel_id as id', 'v.titel', 'g.slug', 'g.publiceert'])
    .where('v.gemeente_id', '=', actor.gemeente)
    .where('v.logregel_id', 'in', [...ids])
    .where('v.vervangen_op', 'is', null)
    .orderBy('v.logregel_id')
    .execute();
  return rows.map(renderPublicStop);
}

/** Logregels in a chain: who writes them sees drafts too, everyone else what is public. */
export const logregelChain: ChainKind = {
  soort: 'logregel',
  order: 80,
  load: async (tx, actor, ids) => {
    const regels = await listLogregelsByIds(tx, actor, ids);
    const rest = ids.filter((id) => isId(id) && !regels.some((regel) => regel.id === id));
    return [...regels.map(renderStop), ...(await listPublicStops(tx, actor, rest))];
  },
  followUps: (actor, from) =>
    ['knelpunt', 'proeftuin'].includes(from.soort) && canWriteLogregel(actor) === true ? [renderFollowUp(from)] : [],
};

/** What waits for who publishes: lines that nobody outside can read as they are now. */
export async function listLogregelAttention(tx: Tx, actor: Actor): Promise<Attention[]> {
  if (canCreatePublicatie(actor) !== true) return [];
  const waiting = selectLogregels(tx, actor).where(regelstand, '<>', 'gepubliceerd');
  const { aantal } = await waiting.select(({ fn }) => fn.countAll<number>().as('aantal')).executeTakeFirstOrThrow();
  const [newest] = await readLogregels(waiting.orderBy('l.datum', 'desc').orderBy('l.id', 'desc').limit(1));
  return newest === undefined ? [] : [renderAandacht(aantal, newest)];
}
