import { sql } from 'kysely';

import type { AttentionSource } from '#platform/attention/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { addDays, computeDay } from '#platform/time/index.ts';

import type { Wet } from '../../kennis/leefdomein/index.ts';
import type { Dossier } from '../inzage/index.ts';
import { computeAandacht, MOST, VOORUIT } from './aandacht.ts';
import { canReadTermijnen, canUpdateTermijnen } from './policy.ts';
import { type Opschorting, type Termijnregel, type Termijnsoort, TERMIJNSOORTEN, type Verlenging } from './termijn.ts';
import { WEIGERING } from './woorden.ts';

export type Onderwerp = { soort: string; id: string };
export type Stand = 'loopt' | 'opgeschort' | 'gehaald' | 'vervallen';

/** A stored term. Days are YYYY-MM-DD. */
export type Termijnrij = {
  id: string;
  huishouden: string;
  soort: Termijnsoort;
  wet: Wet;
  onderwerp: Onderwerp;
  begint: string;
  /** Length of our own choice; null for that of the law calendar. */
  dagen: number | null;
  uiterlijk: string;
  verschoven: boolean;
  /** Days for which the clock stood. */
  opgeschort: number;
  stand: Stand;
  klaarOp: string | null;
  bijgewerktOp: Date;
};

const select = (tx: Tx, { gemeente }: Actor) =>
  tx
    .selectFrom('termijnen as t')
    .select(['t.id', 't.huishouden_id', 't.soort', 't.wet', 't.onderwerp_soort', 't.onderwerp_id', 't.begint_op'])
    .select(['t.dagen', 't.uiterlijk', 't.verschoven', 't.opgeschort', 't.stand', 't.klaar_op', 't.bijgewerkt_op'])
    .$narrowType<{ soort: Termijnsoort; wet: Wet; stand: Stand }>()
    .where('t.gemeente_id', '=', gemeente);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const readRow = ({
  huishouden_id,
  onderwerp_soort,
  onderwerp_id,
  begint_op,
  klaar_op,
  bijgewerkt_op,
  ...row
}: Row) => ({
  ...row,
  huishouden: huishouden_id,
  onderwerp: { soort: onderwerp_soort, id: onderwerp_id },
  begint: begint_op,
  klaarOp: klaar_op,
  bijgewerktOp: bijgewerkt_op,
});

export type Wijziging = { termijn: string; wie: string; op: Date } & (
  | ({ soort: 'opschorting' } & Opschorting)
  | ({ soort: 'verlenging' } & Verlenging)
);

/** Everything that stopped or lengthened these terms, oldest first, as far as the open dossier shows it. */
export async function listWijzigingen(tx: Tx, dossier: Dossier, termijn?: string): Promise<Wijziging[]> {
  let query = tx
    .selectFrom('termijnwijzigingen as w')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'w.gemeente_id').onRef('m.id', '=', 'w.door_id'),
    )
    .select(['w.termijn_id as termijn', 'w.soort', 'w.van', 'w.tot', 'w.dagen', 'w.reden', 'm.naam as wie', 'w.op'])
    .where('w.gemeente_id', '=', dossier.actor.gemeente)
    .where('w.huishouden_id', '=', dossier.huishouden);
  if (termijn !== undefined) query = query.where('w.termijn_id', '=', termijn);
  const rows = await query.orderBy('w.op').orderBy('w.id').execute();
  return rows.map(({ soort, van, tot, dagen, ...row }) =>
    soort === 'opschorting' ? { ...row, soort, van, tot } : { ...row, soort: 'verlenging' as const, dagen: dagen ?? 0 },
  );
}

export type DossierTermijn = Termijnrij & { wijzigingen: Wijziging[] };

/** The terms of an open dossier, running ones first, each in order of its last day, with what changed them. */
export async function listTermijnen(tx: Tx, dossier: Dossier): Promise<DossierTermijn[]> {
  const rows = await select(tx, dossier.actor)
    .where('t.huishouden_id', '=', dossier.huishouden)
    .orderBy((row) => row('t.klaar_op', 'is not', null))
    .orderBy('t.uiterlijk')
    .orderBy('t.id')
    .execute();
  const wijzigingen = await listWijzigingen(tx, dossier);
  return rows.map((row) => ({ ...readRow(row), wijzigingen: wijzigingen.filter(({ termijn }) => termijn === row.id) }));
}

/** One term of an open dossier; undefined when it is not there or not to be seen. */
export async function findTermijn(tx: Tx, dossier: Dossier, id: string): Promise<Termijnrij | undefined> {
  if (!isId(id)) return undefined;
  const row = await select(tx, dossier.actor)
    .where('t.huishouden_id', '=', dossier.huishouden)
    .where('t.id', '=', id)
    .executeTakeFirst();
  return row && readRow(row);
}

/** A term that runs, for who may change it. Throws 404, 403, and 409 when it ended or when nothing stops its clock. */
export async function getLopend(tx: Tx, dossier: Dossier, id: string): Promise<Termijnrij> {
  const termijn = getFound(await findTermijn(tx, dossier, id));
  checkAllowed(canUpdateTermijnen(dossier));
  if (termijn.klaarOp !== null) throw new Problem('verkeerde-staat', WEIGERING.klaar);
  const regel: Termijnregel = TERMIJNSOORTEN[termijn.soort];
  if (regel.opschorting === null) throw new Problem('verkeerde-staat', WEIGERING.vast);
  return termijn;
}

/** A right of the resident that nobody has to do anything about once its day has passed. */
const VERVALT: Termijnsoort = 'persoonlijk-plan';

/** A running term outside an open dossier: what and until when, and the name of the huishouden alone. */
export type Wachtend = Termijnrij & { naam: string; medewerker: { id: string; naam: string } };

/**
 * Running terms that wait for the person who acts (`ik`), or of the teams they are in (`team`), nearest first. No dossier opens:
 * a term holds nothing of what people told.
 */
export async function listWachtend(
  tx: Tx,
  actor: Actor,
  van: 'ik' | 'team',
  { limit, offset = 0, tot }: { limit: number; offset?: number; tot?: string },
): Promise<Wachtend[]> {
  let query = select(tx, actor)
    .innerJoin('huishoudens as h', (join) =>
      join.onRef('h.gemeente_id', '=', 't.gemeente_id').onRef('h.id', '=', 't.huishouden_id'),
    )
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 't.gemeente_id').onRef('m.id', '=', 't.medewerker_id'),
    )
    .select(['h.naam', 'm.id as medewerkerId', 'm.naam as medewerkerNaam'])
    .where('t.klaar_op', 'is', null)
    .where((row) => row.or([row('t.soort', '!=', VERVALT), row('t.uiterlijk', '>=', computeDay())]));
  query =
    van === 'ik'
      ? query.where('t.medewerker_id', '=', actor.persoon)
      : query.where('t.team_id', 'in', [...actor.teams, actor.gemeente]);
  if (tot !== undefined) query = query.where('t.uiterlijk', '<=', tot);
  const rows = await query.orderBy('t.uiterlijk').orderBy('t.id').limit(limit).offset(offset).execute();
  return rows.map(({ naam, medewerkerId, medewerkerNaam, ...row }) => ({
    ...readRow(row),
    naam,
    medewerker: { id: medewerkerId, naam: medewerkerNaam },
  }));
}

/** How many running terms `listWachtend` knows. */
export async function countWachtend(tx: Tx, actor: Actor, van: 'ik' | 'team'): Promise<number> {
  const query = tx
    .selectFrom('termijnen')
    .select((q) => q.fn.countAll<number>().as('aantal'))
    .where('gemeente_id', '=', actor.gemeente)
    .where('klaar_op', 'is', null)
    .where((row) => row.or([row('soort', '!=', VERVALT), row('uiterlijk', '>=', computeDay())]));
  const some =
    van === 'ik'
      ? query.where('medewerker_id', '=', actor.persoon)
      : query.where('team_id', 'in', [...actor.teams, actor.gemeente]);
  return (await some.executeTakeFirstOrThrow()).aantal;
}

/** What waits for this person: own terms that end soon, and for a teamleider how many of the team are late. */
export const listTermijnAttention: AttentionSource = async (tx, actor, vandaag) => {
  if (canReadTermijnen(actor) !== true) return [];
  const eigen = await listWachtend(tx, actor, 'ik', { limit: MOST, tot: addDays(vandaag, VOORUIT) });
  const team = actor.rollen.includes('teamleider')
    ? await listWachtend(tx, actor, 'team', { limit: 50, tot: addDays(vandaag, -1) })
    : [];
  return computeAandacht(actor, eigen, team, vandaag);
};

/** Whether the person who acts has a secret address for a calendar program, and since when. */
export async function findAgendalink(tx: Tx, actor: Actor): Promise<{ gemaaktOp: Date } | undefined> {
  return tx
    .selectFrom('agendalinks')
    .select('gemaakt_op as gemaaktOp')
    .where('gemeente_id', '=', actor.gemeente)
    .where('medewerker_id', '=', actor.persoon)
    .executeTakeFirst();
}

/** Whose calendar this is, by the hash of its token in the context; undefined when it is unknown. Who has left has none. */
export async function findAgendahouder(tx: Tx, actor: Actor, hash: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('agendalinks as a')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'a.gemeente_id').onRef('m.id', '=', 'a.medewerker_id'),
    )
    .select('a.medewerker_id')
    .where('a.gemeente_id', '=', actor.gemeente)
    .where('a.hash', '=', hash)
    .where((one) => one.or([one('m.uit_dienst_op', 'is', null), one('m.uit_dienst_op', '>=', computeDay())]))
    .executeTakeFirst();
  return row?.medewerker_id;
}

/** The first day on which a running term of each of these huishoudens ends, by its id, as far as this person keeps those terms. */
export async function listEersteTermijnen(
  tx: Tx,
  actor: Actor,
  huishoudens: readonly string[],
): Promise<Record<string, string>> {
  if (huishoudens.length === 0) return {};
  const rows = await tx
    .selectFrom('termijnen')
    .select((eb) => ['huishouden_id as id', eb.fn.min('uiterlijk').as('dag')])
    .where('gemeente_id', '=', actor.gemeente)
    .where(sql<boolean>`huishouden_id = any (${[...huishoudens]}::uuid[])`)
    .where('stand', '=', 'loopt')
    // What a resident let pass is no day to keep.
    .where((row) => row.or([row('soort', '!=', 'persoonlijk-plan'), row('uiterlijk', '>=', computeDay())]))
    .groupBy('huishouden_id')
    .execute();
  return Object.fromEntries(rows.map(({ id, dag }) => [id, dag]));
}
