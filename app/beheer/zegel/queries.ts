import { sql } from 'kysely';

import type { Actor, Tx, WithActor } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Gebeurtenisrij } from './blad.ts';
import { renderBegin, renderEinde, renderGebeurtenis, renderLid, renderStaart, renderZegel } from './export.ts';
import { canReadZegels } from './policy.ts';
import { MAX_AANTAL, MAX_RONDE, TERUGBLIK_MS, type Zegel } from './zegel.ts';

const DOEL = 'zegels exporteren';
/** How many gebeurtenissen one transaction of an export reads. */
const STAP = 5000;
const ZEGELS_PER_STAP = 500;
/** A gebeurtenis that waits longer than this tells that nothing seals. */
const ACHTER_MS = 5 * 60_000;

/** Every column of a gebeurtenis `g` as text: what the leaf is made of. */
const rij = {
  gemeente_id: sql<string | null>`g.gemeente_id::text`,
  id: sql<string | null>`g.id::text`,
  tijd: sql<string | null>`trunc(extract(epoch from g.tijd) * 1000000)::text`,
  soort: sql<string | null>`g.soort`,
  onderwerp_soort: sql<string | null>`g.onderwerp_soort`,
  onderwerp_id: sql<string | null>`g.onderwerp_id::text`,
  actor: sql<string | null>`g.actor::text`,
  doel: sql<string | null>`g.doel`,
  gegevens: sql<string | null>`g.gegevens::text`,
} satisfies Record<keyof Gebeurtenisrij, unknown>;

const selectRij = Object.entries(rij).map(([name, value]) => value.as(name as keyof Gebeurtenisrij));

/**
 * The seal that a gebeurtenis `g` is under. Looked up for each row by the whole key: joined, the planner may read every member there ever was
 * to seal what is new.
 */
const zegelVan = sql<number | null>`(
  select l.zegel from zegelleden l where l.gemeente_id = g.gemeente_id and l.gebeurtenis_id = g.id)`;

const selectGebeurtenissen = (tx: Tx, actor: Actor) =>
  tx.selectFrom('gebeurtenissen as g').where('g.gemeente_id', '=', actor.gemeente);

const selectZegels = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('zegels')
    .where('gemeente_id', '=', actor.gemeente)
    .select(['gemeente_id as gemeente', 'volgnummer', 'aantal', 'wortel', 'vorige', 'sleutel', 'handtekening'])
    .select(['volgende_sleutel as volgende', sql<string>`trunc(extract(epoch from tijd) * 1000000)::text`.as('tijd')]);

/** The newest seal; undefined before the first. */
export async function findLaatste(tx: Tx, actor: Actor): Promise<Zegel | undefined> {
  return selectZegels(tx, actor).orderBy('volgnummer', 'desc').limit(1).executeTakeFirst();
}

/** The first seal; undefined before there is one. */
async function findEerste(tx: Tx, actor: Actor): Promise<Zegel | undefined> {
  return selectZegels(tx, actor).orderBy('volgnummer').limit(1).executeTakeFirst();
}

const toMoment = (micros: string): number => Number(BigInt(micros) / 1000n);

/**
 * From when on the sealer looks: some time before the last seal, because a transaction that was long on its way commits later than its
 * `tijd`. A full seal may have left something behind: then from its youngest gebeurtenis. A clock that went back does not push it forward.
 */
async function computeVanaf(tx: Tx, actor: Actor, laatste: Zegel | undefined): Promise<Date | undefined> {
  if (laatste === undefined) return undefined;
  let reached = Math.min(toMoment(laatste.tijd), computeNow().getTime());
  if (laatste.aantal >= MAX_AANTAL) {
    const { tijd } = await tx
      .selectFrom('zegelleden as l')
      .innerJoin('gebeurtenissen as g', (join) =>
        join.onRef('g.gemeente_id', '=', 'l.gemeente_id').onRef('g.id', '=', 'l.gebeurtenis_id'),
      )
      .select(({ fn }) => fn.max<Date | null>('g.tijd').as('tijd'))
      .where('l.gemeente_id', '=', actor.gemeente)
      .where('l.zegel', '=', laatste.volgnummer)
      .executeTakeFirstOrThrow();
    if (tijd !== null) reached = Math.min(reached, tijd.getTime());
  }
  return new Date(reached - TERUGBLIK_MS);
}

/** What a round has to seal: ids, the oldest first, and the number of the seal that was the last when it was looked up. */
export type Los = { ids: readonly string[]; na: number };

/** What is not sealed yet, at most what one round takes: within the look-back, or with `alles` anywhere in the log. */
export async function listOnverzegeld(tx: Tx, actor: Actor, alles = false): Promise<Los> {
  const laatste = await findLaatste(tx, actor);
  const vanaf = alles ? undefined : await computeVanaf(tx, actor, laatste);
  const all = selectGebeurtenissen(tx, actor).where(zegelVan, 'is', null);
  const query = vanaf === undefined ? all : all.where('g.tijd', '>=', vanaf);
  const rows = await query.select('g.id').orderBy('g.tijd').orderBy('g.id').limit(MAX_RONDE).execute();
  return { ids: rows.map(({ id }) => id), na: laatste?.volgnummer ?? 0 };
}

/** These gebeurtenissen, the oldest first, each column as text. */
export async function listTeVerzegelen(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Gebeurtenisrij[]> {
  if (ids.length === 0) return [];
  return selectGebeurtenissen(tx, actor)
    .where(sql<boolean>`g.id = any (${`{${ids.join()}}`}::uuid[])`)
    .select(selectRij)
    .orderBy('g.tijd')
    .orderBy('g.id')
    .execute();
}

/** How much waits for a seal, within the look-back, and since when. */
async function countOnverzegeld(tx: Tx, actor: Actor): Promise<{ aantal: number; oudste: Date | null }> {
  const vanaf = await computeVanaf(tx, actor, await findLaatste(tx, actor));
  const all = selectGebeurtenissen(tx, actor).where(zegelVan, 'is', null);
  const query = vanaf === undefined ? all : all.where('g.tijd', '>=', vanaf);
  return query
    .select(({ fn }) => [fn.countAll<number>().as('aantal'), fn.min<Date | null>('g.tijd').as('oudste')])
    .executeTakeFirstOrThrow();
}

/** How many gebeurtenissen are sealed: what the seals say of themselves. */
async function countVerzegeld(tx: Tx, actor: Actor): Promise<number> {
  const { aantal } = await tx
    .selectFrom('zegels')
    .select(({ fn }) => fn.sum<number | null>('aantal').as('aantal'))
    .where('gemeente_id', '=', actor.gemeente)
    .executeTakeFirstOrThrow();
  return Number(aantal ?? 0);
}

/** The address of the getuige; undefined when none was set. */
export async function findGetuige(tx: Tx, actor: Actor): Promise<string | undefined> {
  const row = await tx
    .selectFrom('getuigen')
    .select('adres')
    .where('gemeente_id', '=', actor.gemeente)
    .executeTakeFirst();
  return row?.adres === '' ? undefined : row?.adres;
}

export type Zegelcontrole = {
  id: string;
  gevraagdOp: Date;
  klaarOp: Date | null;
  uitkomst: 'heel' | 'veranderd' | 'niet-te-controleren' | null;
  verslag: string;
};

/** The newest checks, the newest first; or the one with this id. */
export async function listControles(tx: Tx, actor: Actor, aantal: number, id?: string): Promise<Zegelcontrole[]> {
  if (id !== undefined && !isId(id)) return [];
  const query = tx
    .selectFrom('zegelcontroles')
    .select(['id', 'gevraagd_op as gevraagdOp', 'klaar_op as klaarOp', 'uitkomst', 'verslag'])
    .where('gemeente_id', '=', actor.gemeente)
    .$narrowType<{ uitkomst: Zegelcontrole['uitkomst'] }>();
  return (id === undefined ? query : query.where('id', '=', id)).orderBy('id', 'desc').limit(aantal).execute();
}

export type Zegelstand = {
  laatste: { volgnummer: number; tijd: Date } | undefined;
  /** Moment of the first seal. */
  eerste: Date | undefined;
  verzegeld: number;
  los: { aantal: number; oudste: Date | null };
  /** Something waits longer than the sealer ever needs. */
  achter: boolean;
  controle: Zegelcontrole | undefined;
  getuige: string | undefined;
};

/** How the sealed log stands, for who watches over it. Throws 403. */
export async function getZegelstand(tx: Tx, actor: Actor): Promise<Zegelstand> {
  checkAllowed(canReadZegels(actor));
  const [laatste, eerste] = [await findLaatste(tx, actor), await findEerste(tx, actor)];
  const los = await countOnverzegeld(tx, actor);
  const [controle] = await listControles(tx, actor, 1);
  return {
    laatste: laatste && { volgnummer: laatste.volgnummer, tijd: new Date(toMoment(laatste.tijd)) },
    eerste: eerste && new Date(toMoment(eerste.tijd)),
    verzegeld: await countVerzegeld(tx, actor),
    los,
    achter: los.oudste !== null && laatste !== undefined && computeNow().getTime() - los.oudste.getTime() > ACHTER_MS,
    controle,
    getuige: await findGetuige(tx, actor),
  };
}

/** The next seals after one, with together about as many gebeurtenissen as one transaction reads. */
async function listStap(tx: Tx, actor: Actor, na: number, tot: number): Promise<Zegel[]> {
  const zegels = await selectZegels(tx, actor)
    .where('volgnummer', '>', na)
    .where('volgnummer', '<=', tot)
    .orderBy('volgnummer')
    .limit(ZEGELS_PER_STAP)
    .execute();
  let sum = 0;
  return zegels.filter(({ aantal }, index) => {
    sum += aantal;
    return index === 0 || sum <= STAP;
  });
}

/** The lines of some seals: each with its places, and at each place the gebeurtenis when it is still there. */
async function listZegelregels(tx: Tx, actor: Actor, zegels: readonly Zegel[]): Promise<string[]> {
  const [first, last] = [zegels[0]?.volgnummer ?? 0, zegels.at(-1)?.volgnummer ?? 0];
  const leden = await tx
    .selectFrom('zegelleden as l')
    .leftJoin('gebeurtenissen as g', (join) =>
      join.onRef('g.gemeente_id', '=', 'l.gemeente_id').onRef('g.id', '=', 'l.gebeurtenis_id'),
    )
    .select(selectRij)
    .select([
      'l.zegel',
      'l.plaats',
      'l.gebeurtenis_id as gebeurtenis',
      sql<string>`encode(l.bladhash, 'hex')`.as('blad'),
    ])
    .where('l.gemeente_id', '=', actor.gemeente)
    .where('l.zegel', '>=', first)
    .where('l.zegel', '<=', last)
    .orderBy('l.zegel')
    .orderBy('l.plaats')
    .execute();
  const byZegel = Map.groupBy(leden, ({ zegel }) => zegel);
  return zegels.flatMap((zegel) => [
    renderZegel(zegel),
    ...(byZegel.get(zegel.volgnummer) ?? []).map(({ zegel: nummer, plaats, gebeurtenis, blad, ...rest }) =>
      renderLid({ zegel: nummer, plaats, gebeurtenis, blad }, rest.id === null ? null : rest),
    ),
  ]);
}

/**
 * The sealed log as lines of JSON (docs/zegel.md): the seals from `vanaf` on with what is under them, then what is not sealed yet. Reads in
 * short transactions, so that somebody who downloads slowly holds nothing up; what is sealed meanwhile comes as not sealed. Throws 403.
 */
export async function* listExport(
  withActor: WithActor,
  actor: Actor,
  { naam, vanaf = 1 }: { naam: string; vanaf?: number | undefined },
): AsyncGenerator<string> {
  checkAllowed(canReadZegels(actor));
  const tot = (await withActor(actor, DOEL, (tx) => findLaatste(tx, actor)))?.volgnummer ?? 0;
  yield renderBegin(actor.gemeente, naam, computeNow(), vanaf);
  let regels = 1;
  const count = (text: string) => {
    regels += text.split('\n').length - 1;
    return text;
  };
  for (let na = vanaf - 1; na < tot;) {
    const step = await withActor(actor, DOEL, async (tx) => {
      const zegels = await listStap(tx, actor, na, tot);
      return { last: zegels.at(-1)?.volgnummer, lines: await listZegelregels(tx, actor, zegels) };
    });
    yield count(step.lines.join(''));
    na = step.last ?? tot;
  }
  yield count(renderStaart());
  for (let na = ''; ;) {
    const rows = await withActor(actor, DOEL, (tx) => listStaart(tx, actor, tot, na));
    if (rows.length === 0) break;
    yield count(rows.map(renderGebeurtenis).join(''));
    na = rows.at(-1)?.id ?? '';
  }
  yield renderEinde(regels);
}

async function listStaart(tx: Tx, actor: Actor, tot: number, na: string): Promise<Gebeurtenisrij[]> {
  const loose = sql<boolean>`coalesce(${zegelVan} > ${tot}, true)`;
  const all = selectGebeurtenissen(tx, actor).where(loose);
  const query = na === '' ? all : all.where('g.id', '>', na);
  return query.select(selectRij).orderBy('g.id').limit(STAP).execute();
}
