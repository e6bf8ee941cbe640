import { sql } from 'kysely';

import type { Attention } from '#platform/attention/index.ts';
import { type Chain, type ChainKind, listAncestors, type Ref, type Stop } from '#platform/chain/index.ts';
import { type Actor, createSystemActor, type Tx, type WithActor } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import type { Gemeenten } from '../../beheer/gemeente/index.ts';
import type { Keuze } from '../../beheer/inlezing/index.ts';
import { findMedewerker } from '../../beheer/medewerker/index.ts';
import { findPersoonsgegevens } from '../../maatwerkplaats/signaal/index.ts';
import type { Bekend } from './agenda.ts';
import { type Agendaplan, computeAgendaplan } from './controle.ts';
import { renderAandacht, renderFollowUp, renderPublicStop, renderStop } from './elders.ts';
import type { Regeltekst } from './inlezen.ts';
import { canCreatePublicatie, canReadLogregels, canWriteLogregel, SCHRIJVERS } from './policy.ts';
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
  tx.selectFrom('logregelversies as v').where('v.gemeente_id', '=', actor.gemeente);

/** Of a version `v`: there is no newer one. Follows from the versions themselves, so that nobody can hide a line. */
const isNewest = sql<boolean>`not exists (
  select from logregelversies n
  where n.gemeente_id = v.gemeente_id and n.logregel_id = v.logregel_id and n.versie > v.versie)`;

/** Of a version `v`: when the next one took its place. */
const vervangenOp = sql<Date | null>`(
  select n.gepubliceerd_op from logregelversies n
  where n.gemeente_id = v.gemeente_id and n.logregel_id = v.logregel_id and n.versie > v.versie
  order by n.versie limit 1)`;

/** The lines that are public now. */
function selectPubliek(tx: Tx, actor: Actor, thema?: string) {
  const query = selectVersies(tx, actor).where(isNewest);
  return thema === undefined ? query : query.where('thema', '=', thema);
}

const readVersies = async (query: ReturnType<typeof selectVersies>): Promise<Versie[]> => {
  const rows = await query
    .select(inhoud)
    .select(['logregel_id as id', 'versie', 'herkomst', 'reden'])
    .select(['gepubliceerd_op as gepubliceerdOp', 'gepubliceerd_door as gepubliceerdDoor'])
    .select(vervangenOp.as('vervangenOp'))
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

/** Something that is another text as soon as anything public is: cheap, for it is asked every second. */
export async function getLogversie(tx: Tx, actor: Actor): Promise<string> {
  const versies = await selectVersies(tx, actor)
    .select(({ fn }) => [fn.countAll<number>().as('aantal'), fn.max<Date | null>('gepubliceerd_op').as('laatste')])
    .executeTakeFirstOrThrow();
  const standen = await tx
    .selectFrom('standen')
    .select(({ fn }) => [fn.countAll<number>().as('aantal'), fn.max<Date | null>('vastgesteld_op').as('laatste')])
    .where('gemeente_id', '=', actor.gemeente)
    .executeTakeFirstOrThrow();
  return JSON.stringify([versies, standen]);
}

/** Every version that was ever public, by line as the log shows them, of each line the newest first: for open data. */
export async function listAllVersies(tx: Tx, actor: Actor): Promise<Versie[]> {
  const versies = await readVersies(inOrder(selectVersies(tx, actor)).orderBy('versie', 'desc'));
  const order = new Map((await listAllPubliek(tx, actor)).map(({ id }, i) => [id, i]));
  const placeOf = ({ id }: Versie) => order.get(id) ?? 0;
  return versies.toSorted((a, b) => placeOf(a) - placeOf(b) || b.versie - a.versie);
}

/** The lines of which the newest version was published last, that one first, each with the moment of its first. */
export async function listLaatste(tx: Tx, actor: Actor, aantal: number): Promise<(Versie & { eerst: Date })[]> {
  const regels = await readVersies(
    selectPubliek(tx, actor).orderBy('gepubliceerd_op', 'desc').orderBy('logregel_id', 'desc').limit(aantal),
  );
  const firsts = await selectVersies(tx, actor)
    .select(['logregel_id as id', 'gepubliceerd_op as eerst'])
    .where('versie', '=', 1)
    .where('logregel_id', 'in', ['00000000-0000-0000-0000-000000000000', ...regels.map(({ id }) => id)])
    .execute();
  const eerst = new Map(firsts.map((row) => [row.id, row.eerst]));
  return regels.map((regel) => ({ ...regel, eerst: eerst.get(regel.id) ?? regel.gepubliceerdOp }));
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

/** The drafts that these people write, oldest first. */
export async function listConceptenOf(tx: Tx, actor: Actor, schrijvers: readonly string[]) {
  return tx
    .selectFrom('logregels')
    .select(['id', 'titel', 'schrijver_id as schrijverId'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('schrijver_id', 'in', [...schrijvers])
    .where('gepubliceerde_versie', 'is', null)
    .orderBy('id')
    .execute();
}

/** The id of who may write the log. Throws 400 at `schrijver` for anyone else. */
export async function getSchrijver(tx: Tx, actor: Actor, id: string): Promise<string> {
  const medewerker = isId(id) ? await findMedewerker(tx, actor, id) : undefined;
  if (medewerker && SCHRIJVERS.some((rol) => medewerker.rollen.includes(rol))) return medewerker.id;
  const detail = 'Kies een medewerker die logregels schrijft.';
  throw new Problem('ongeldige-invoer', detail, [{ field: 'schrijver', detail }]);
}

const tekstOf = (row: Regeltekst): Regeltekst => {
  const { titel, thema, label, tekst, begin } = row;
  return { titel, thema, label, tekst, begin };
};

/** Every line that is there, to compare the rows of an agenda with. */
async function listBekend(tx: Tx, actor: Actor): Promise<Bekend[]> {
  const rows = await selectLogregels(tx, actor)
    .select(['l.id', 'l.sleutel', 'l.ingelezen', 'l.datum', 'l.gepubliceerde_versie as versie'])
    .select(['l.titel', 'l.thema', 'l.label', 'l.tekst', 'l.begin', regelstand.as('stand')])
    .select(['v.titel as vTitel', 'v.thema as vThema', 'v.label as vLabel', 'v.tekst as vTekst', 'v.begin as vBegin'])
    .execute();
  return rows.map(({ vTitel, vThema, vLabel, vTekst, vBegin, ...row }) => {
    const publiek = {
      titel: vTitel ?? '',
      thema: vThema ?? '',
      label: vLabel ?? '',
      tekst: vTekst ?? '',
      begin: vBegin ?? '',
    };
    return { ...row, tekst: tekstOf(row), publiek: vTitel === null ? null : publiek };
  });
}

/** What reading an agenda in would do now. */
export async function getAgendaplan(tx: Tx, actor: Actor, keuze: Keuze): Promise<Agendaplan> {
  const find = (tekst: string) => findPersoonsgegevens(tekst, computeNow());
  return computeAgendaplan(keuze, await listBekend(tx, actor), computeDay(), find);
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
    .where(isNewest)
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
