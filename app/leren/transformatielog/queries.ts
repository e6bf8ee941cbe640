import { sql } from 'kysely';

import type { Attention } from '#platform/attention/index.ts';
import type { ChainKind, Ref, Stop } from '#platform/chain/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import type { Kolommen } from './inlezen.ts';
import { canCreateInlezing, canCreatePublicatie, canReadLogregels, canWriteLogregel } from './policy.ts';
import { type Herkomst, type Logsoort, type Regelstand, REGELS_PER_BLADZIJDE } from './transformatielog.ts';

/** What a line says, in a draft and in public alike. `datum` is a day, YYYY-MM-DD. */
export type Regelinhoud = {
  soort: Logsoort;
  titel: string;
  tekst: string;
  thema: string;
  /** Own word of a sheet that was read in, such as "proeftuin"; '' for lines made by hand. */
  label: string;
  /** Start as a sheet wrote it, such as "begin 2017"; '' for lines made by hand. */
  begin: string;
  datum: string;
};

/** One published version, word for word. */
export type Versie = Regelinhoud & {
  id: string;
  versie: number;
  herkomst: Herkomst[];
  reden: string;
  gepubliceerdOp: Date;
  gepubliceerdDoor: string;
  vervangenOp: Date | null;
};

/** A line as who writes it sees it. */
export type Logregel = Regelinhoud & {
  id: string;
  stand: Regelstand;
  versie: number;
  gepubliceerdeVersie: number | null;
};

export type Stand = { id: string; tekst: string; vastgesteldOp: Date; vastgesteldDoor: string };

const inhoud = ['soort', 'titel', 'tekst', 'thema', 'label', 'begin', 'datum'] as const;

/** All versions that were ever public in the gemeente of the actor. */
const selectVersies = (tx: Tx, actor: Actor) => tx.selectFrom('logregelversies').where('gemeente_id', '=', actor.gemeente);

/** The lines that are public now. */
function selectPubliek(tx: Tx, actor: Actor, thema?: string) {
  const query = selectVersies(tx, actor).where('vervangen_op', 'is', null);
  return thema === undefined ? query : query.where('thema', '=', thema);
}

const readVersies = async (query: ReturnType<typeof selectVersies>): Promise<Versie[]> => {
  const rows = await query
    .select(inhoud)
    .select(['logregel_id as id', 'versie', 'herkomst', 'reden'])
    .select(['gepubliceerd_op as gepubliceerdOp', 'gepubliceerd_door as gepubliceerdDoor', 'vervangen_op as vervangenOp'])
    .$narrowType<{ soort: Logsoort }>()
    .execute();
  return rows.map((row) => ({ ...row, herkomst: row.herkomst as Herkomst[] }));
};

const inOrder = (query: ReturnType<typeof selectVersies>) =>
  query.orderBy('datum', 'desc').orderBy('volgorde').orderBy('logregel_id', 'desc');

/** One public page of the log, newest first, with how many lines there are in all. */
export async function listPubliek(tx: Tx, actor: Actor, { thema, pagina }: { thema?: string | undefined; pagina: number }) {
  const { totaal } = await selectPubliek(tx, actor, thema)
    .select(({ fn }) => fn.countAll<number>().as('totaal'))
    .executeTakeFirstOrThrow();
  const offset = (pagina - 1) * REGELS_PER_BLADZIJDE;
  const query = inOrder(selectPubliek(tx, actor, thema)).limit(REGELS_PER_BLADZIJDE).offset(offset);
  return { regels: await readVersies(query), totaal, pagina };
}

/** Every line that is public now, newest first: for export. */
export const listAllPubliek = (tx: Tx, actor: Actor): Promise<Versie[]> => readVersies(inOrder(selectPubliek(tx, actor)));

/** All versions of one line, newest first; throws 404 when it was never public. */
export async function listVersies(tx: Tx, actor: Actor, id: string): Promise<[Versie, ...Versie[]]> {
  const query = selectVersies(tx, actor).where('logregel_id', '=', isId(id) ? id : null);
  const [newest, ...older] = await readVersies(query.orderBy('versie', 'desc'));
  return [getFound(newest), ...older];
}

/** The themes of the public lines with how many each has, the most used first. */
export async function listThemas(tx: Tx, actor: Actor): Promise<{ thema: string; aantal: number }[]> {
  return selectPubliek(tx, actor)
    .where('thema', '<>', '')
    .select(['thema', ({ fn }) => fn.countAll<number>().as('aantal')])
    .groupBy('thema')
    .orderBy('aantal', 'desc')
    .orderBy('thema')
    .execute();
}

/** How many lines are public and when the last one became so. */
export async function countPubliek(tx: Tx, actor: Actor): Promise<{ aantal: number; bijgewerkt: Date | null }> {
  return selectPubliek(tx, actor)
    .select(({ fn }) => [fn.countAll<number>().as('aantal'), fn.max<Date | null>('gepubliceerd_op').as('bijgewerkt')])
    .executeTakeFirstOrThrow();
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
const stand = sql<Regelstand>`case
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
    .select(['l.gepubliceerde_versie as gepubliceerdeVersie', stand.as('stand')])
    .$narrowType<{ soort: Logsoort }>()
    .execute();

type Filter = { stand?: Regelstand | undefined };

/** One page of lines for who writes them, what is not public first, with the total. Throws 403. */
export async function listLogregels(tx: Tx, actor: Actor, filter: Filter, pagina: number, aantal: number) {
  checkAllowed(canReadLogregels(actor));
  const all = selectLogregels(tx, actor);
  const query = filter.stand === undefined ? all : all.where(stand, '=', filter.stand);
  const { totaal } = await query.select(({ fn }) => fn.countAll<number>().as('totaal')).executeTakeFirstOrThrow();
  const sorted = query.orderBy(sql`l.gepubliceerde_versie is not null`).orderBy('l.datum', 'desc').orderBy('l.volgorde');
  const resultaten = await readLogregels(sorted.orderBy('l.id', 'desc').limit(aantal).offset((pagina - 1) * aantal));
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

/** A sheet on its way in, without its rows. */
export type Inlezing = {
  id: string;
  bestand: string;
  koppen: string[];
  kolommen: Kolommen;
  status: 'kolommen' | 'bezig' | 'klaar' | 'mislukt';
  totaal: number;
  verwerkt: number;
  nieuw: number;
  gewijzigd: number;
  gelijk: number;
  gemaaktDoor: string;
  gemaaktOp: Date;
  klaarOp: Date | null;
};

/** The rows of a sheet as they were in the file, with the line each began on. */
export type Rijen = { rows: string[][]; lines: number[] };

const selectInlezingen = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('inlezingen')
    .select(['id', 'bestand', 'koppen', 'kolommen', 'status', 'totaal', 'verwerkt', 'nieuw', 'gewijzigd', 'gelijk'])
    .select(['gemaakt_door as gemaaktDoor', 'gemaakt_op as gemaaktOp', 'klaar_op as klaarOp'])
    .where('gemeente_id', '=', actor.gemeente)
    .$narrowType<{ status: Inlezing['status'] }>();

const asInlezing = ({ koppen, kolommen, ...row }: { koppen: unknown; kolommen: unknown } & Omit<Inlezing, 'koppen' | 'kolommen'>) => ({
  ...row,
  koppen: koppen as string[],
  kolommen: kolommen as Kolommen,
});

/** One sheet on its way in. Throws 404 when it is not there or not for this actor. */
export async function getInlezing(tx: Tx, actor: Actor, id: string): Promise<Inlezing> {
  const row = await selectInlezingen(tx, actor).where('id', '=', isId(id) ? id : null).executeTakeFirst();
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

/** What came in from sheets before: the identity of a row to its line and to the hash of the row as last read. */
export async function listIngelezen(tx: Tx, actor: Actor) {
  const rows = await tx
    .selectFrom('logregels')
    .select(['id', 'sleutel', 'ingelezen', 'datum', 'gepubliceerde_versie as versie'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('sleutel', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.sleutel ?? '', row]));
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
    .select(['v.logregel_id as id', 'v.titel as name', 'g.slug', 'g.publiceert'])
    .where('v.gemeente_id', '=', actor.gemeente)
    .where('v.logregel_id', 'in', [...ids])
    .where('v.vervangen_op', 'is', null)
    .orderBy('v.logregel_id')
    .execute();
  return rows.map(({ id, name, slug, publiceert }) => ({
    ...{ soort: 'logregel', id, kind: 'Logregel', name, open: false },
    ...(publiceert ? { href: `/transformatielog/${slug}/regels/${id}` } : {}),
  }));
}

/** Logregels in a chain: who writes them sees drafts too, everyone else what is public. */
export const logregelChain: ChainKind = {
  soort: 'logregel',
  order: 80,
  load: async (tx, actor, ids) => {
    const regels = await listLogregelsByIds(tx, actor, ids);
    const own = regels.map(({ id, titel, stand }) => ({
      ...{ soort: 'logregel', id, kind: 'Logregel', name: titel, href: `/logregels/${id}` },
      ...{ meta: stand === 'gepubliceerd' ? 'openbaar' : stand, open: stand !== 'gepubliceerd' },
    }));
    const rest = ids.filter((id) => isId(id) && !regels.some((regel) => regel.id === id));
    return [...own, ...(await listPublicStops(tx, actor, rest))];
  },
  followUps: (actor, { soort, id }) =>
    (soort === 'knelpunt' || soort === 'proeftuin') && canWriteLogregel(actor) === true
      ? [
          {
            name: 'Schrijf een logregel',
            text: 'Vertel iedereen wat er gebeurde, wat eruit kwam of wat jullie leerden.',
            href: `/logregels/nieuw?van=${soort}&id=${id}`,
          },
        ]
      : [],
};

/** What waits for who publishes: lines that nobody outside can read as they are now. */
export async function listLogregelAttention(tx: Tx, actor: Actor): Promise<Attention[]> {
  if (canCreatePublicatie(actor) !== true) return [];
  const waiting = selectLogregels(tx, actor).where(stand, '<>', 'gepubliceerd');
  const { aantal } = await waiting.select(({ fn }) => fn.countAll<number>().as('aantal')).executeTakeFirstOrThrow();
  const [newest] = await readLogregels(waiting.orderBy('l.datum', 'desc').orderBy('l.id', 'desc').limit(1));
  if (newest === undefined) return [];
  const rest = { order: 50, icon: 'pencil' as const, tone: 'info' as const, badge: 'nog niet openbaar' };
  if (aantal === 1) {
    const text = 'Deze logregel is klaar om te lezen. Publiceer hem als hij klopt.';
    return [{ ...rest, title: newest.titel, href: `/logregels/${newest.id}`, text, action: 'Naar de logregel' }];
  }
  const text = `De nieuwste is ‘${newest.titel}’. Publiceer wat klopt.`;
  return [{ ...rest, title: `${aantal} logregels wachten op publicatie`, href: '/logregels', text, action: 'Naar de logregels' }];
}
