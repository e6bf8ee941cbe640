import { sql } from 'kysely';

import type { Attention, AttentionSource } from '#platform/attention/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import type { Handover } from '#platform/handover/index.ts';
import { isId } from '#platform/id/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { computeEnd } from '../sessie/index.ts';
import { renderWaarneming, renderZonderEigenaar } from './aandacht.ts';
import { type Aanstelling, computeLaatsteDag, isCovered, isLopend } from './aanstelling.ts';
import type { Kandidaat } from './overdracht.ts';

export type Persoon = {
  id: string;
  naam: string;
  functie: string;
  email: string | null;
  status: 'uitgenodigd' | 'actief' | 'uit-dienst';
  uitDienstOp: string | null;
  partij: string | null;
};

/** One person with an account. Throws 404 for what is not there, of another gemeente or malformed. */
export async function getPersoon(tx: Tx, actor: Actor, id: string): Promise<Persoon> {
  const row = await tx
    .selectFrom('medewerkers as m')
    .leftJoin('partijen as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'm.gemeente_id').onRef('p.id', '=', 'm.partij_id'),
    )
    .select(['m.id', 'm.naam', 'm.functie', 'm.email', 'm.status', 'm.uit_dienst_op as uitDienstOp'])
    .select('p.naam as partij')
    .$narrowType<{ status: Persoon['status'] }>()
    .where('m.gemeente_id', '=', actor.gemeente)
    .where('m.id', '=', isId(id) ? id : null)
    .executeTakeFirst();
  return getFound(row);
}

/** The same, of someone who did not leave: 409 for who did. */
export async function getInDienst(tx: Tx, actor: Actor, id: string): Promise<Persoon> {
  const persoon = await getPersoon(tx, actor, id);
  if (persoon.status !== 'uit-dienst') return persoon;
  throw new Problem('verkeerde-staat', `${persoon.naam} is uit dienst.`);
}

const selectAanstellingen = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('aanstellingen as a')
    .select(['a.id', 'a.medewerker_id as medewerkerId', 'a.rol', 'a.team_id as teamId'])
    .select(['a.waarneming_voor as waarnemingVoor', 'a.begint_op as begintOp', 'a.eindigt_op as eindigtOp'])
    .select(sql<boolean>`a.gestopt_op is not null`.as('gestopt'))
    .where('a.gemeente_id', '=', actor.gemeente);

/** An aanstelling with the names that belong to it. */
export type Regel = Aanstelling & { id: string; naam: string; team: string | null; voor: string | null };

/** On how many devices someone is signed in on a moment, and when they last did something; none for who may not see it. */
export async function countSessies(tx: Tx, actor: Actor, medewerkerId: string, nu: Date) {
  const rows = await tx
    .selectFrom('sessies')
    .select(['laatst_gezien as laatstGezien', 'verloopt'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('medewerker_id', '=', medewerkerId)
    .orderBy('laatst_gezien', 'desc')
    .execute();
  const open = rows.filter(({ laatstGezien, verloopt }) => computeEnd(laatstGezien, verloopt) > nu);
  return { aantal: open.length, laatst: open[0]?.laatstGezien ?? null };
}

/** Everything someone did, does and will do, also what others do in their place; newest begin first. */
export async function listAanstellingen(tx: Tx, actor: Actor, medewerkerId: string): Promise<Regel[]> {
  return selectAanstellingen(tx, actor)
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'a.gemeente_id').onRef('m.id', '=', 'a.medewerker_id'),
    )
    .leftJoin('teams as t', (join) => join.onRef('t.gemeente_id', '=', 'a.gemeente_id').onRef('t.id', '=', 'a.team_id'))
    .leftJoin('medewerkers as v', (join) =>
      join.onRef('v.gemeente_id', '=', 'a.gemeente_id').onRef('v.id', '=', 'a.waarneming_voor'),
    )
    .select(['m.naam', 't.naam as team', 'v.naam as voor'])
    .where((or) => or.or([or('a.medewerker_id', '=', medewerkerId), or('a.waarneming_voor', '=', medewerkerId)]))
    .orderBy('a.begint_op', 'desc')
    .orderBy('a.id')
    .execute();
}

/** Whether the gemeente has this team. */
export async function hasTeam(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const row = await tx
    .selectFrom('teams')
    .select('id')
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** One aanstelling. Throws 404 for what is not there, may not be seen or is malformed. */
export async function getAanstelling(tx: Tx, actor: Actor, id: string): Promise<Aanstelling & { id: string }> {
  return getFound(
    await selectAanstellingen(tx, actor)
      .where('a.id', '=', isId(id) ? id : null)
      .executeTakeFirst(),
  );
}

/** All aanstellingen of these people that did not stop. */
export async function listOfPeople(
  tx: Tx,
  actor: Actor,
  wie: readonly string[],
): Promise<(Aanstelling & { id: string })[]> {
  if (wie.length === 0) return [];
  return selectAanstellingen(tx, actor)
    .where('a.medewerker_id', 'in', [...wie])
    .where('a.gestopt_op', 'is', null)
    .execute();
}

/** What decides who may what on a day: of everyone, or of these people and whom they stand in for. */
export async function listBron(tx: Tx, actor: Actor, wie: readonly string[] | 'iedereen', dag: string) {
  const running = selectAanstellingen(tx, actor)
    .where('a.gestopt_op', 'is', null)
    .where('a.begint_op', '<=', dag)
    .where((or) => or.or([or('a.eindigt_op', 'is', null), or('a.eindigt_op', '>=', dag)]));
  if (wie === 'iedereen') return running.execute();
  const own = await running.where('a.medewerker_id', 'in', [...wie]).execute();
  const others = own.flatMap(({ waarnemingVoor }) => waarnemingVoor ?? []).filter((id) => !wie.includes(id));
  return others.length === 0 ? own : [...own, ...(await running.where('a.medewerker_id', 'in', others).execute())];
}

/** The last days of all people of the gemeente who leave or left. */
export async function listLaatsteDagen(tx: Tx, actor: Actor): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('medewerkers')
    .select(['id', 'uit_dienst_op'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('uit_dienst_op', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, uit_dienst_op }) => [id, uit_dienst_op ?? '']));
}

/** The people with a copy of rollen and teams, as it stands now. */
export async function listKopieen(tx: Tx, actor: Actor, wie: readonly string[] | 'iedereen') {
  let query = tx.selectFrom('medewerkers').select(['id', 'rollen', 'teams']).where('gemeente_id', '=', actor.gemeente);
  if (wie !== 'iedereen') query = query.where('id', 'in', [...wie]);
  return query.execute();
}

/** The ids of who ever stands in, stood in or will stand in for these people. */
export async function listWaarnemers(tx: Tx, actor: Actor, wie: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('aanstellingen')
    .select('medewerker_id')
    .distinct()
    .where('gemeente_id', '=', actor.gemeente)
    .where('waarneming_voor', 'in', [...wie])
    .execute();
  return rows.map((row) => row.medewerker_id);
}

/** Throws 403 when the actor stands in for this person: what they give, they would get themselves. */
export async function checkNotDeputy(tx: Tx, actor: Actor, medewerkerId: string): Promise<void> {
  if (actor.persoon === null) return;
  const own = await listOfPeople(tx, actor, [actor.persoon]);
  const isDeputy = own.some(
    ({ waarnemingVoor, eindigtOp }) => waarnemingVoor === medewerkerId && (eindigtOp ?? '') >= computeDay(),
  );
  if (!isDeputy) return;
  throw new Problem('mag-niet', 'Je neemt waar voor deze persoon. Vraag een andere beheerder om dit te doen.');
}

/** Makes changes in who does what take turns within a gemeente, up to the end of the transaction. */
export async function openTurn(tx: Tx, actor: Actor): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`aanstellingen ${actor.gemeente}`}, 0))`.execute(tx);
}

/**
 * Throws 409 when from `vandaag` on there would be a day without a beheerder of their own who can sign in: nobody could
 * then give anyone a rol any more. Called after the change, in its transaction.
 */
export async function checkBeheerders(tx: Tx, actor: Actor, vandaag: string): Promise<void> {
  const rows = await tx
    .selectFrom('aanstellingen as a')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'a.gemeente_id').onRef('m.id', '=', 'a.medewerker_id'),
    )
    .select(['a.begint_op as begintOp', 'a.eindigt_op as eindigtOp', 'm.uit_dienst_op as uitDienstOp'])
    .where('a.gemeente_id', '=', actor.gemeente)
    .where('a.rol', '=', 'beheerder')
    .where('a.gestopt_op', 'is', null)
    .where('m.status', '=', 'actief')
    .execute();
  const perioden = rows.map(({ begintOp, eindigtOp, uitDienstOp }) => ({
    begintOp,
    eindigtOp: computeLaatsteDag(eindigtOp, uitDienstOp),
  }));
  if (isCovered(perioden, vandaag)) return;
  throw new Problem(
    'verkeerde-staat',
    'Dan is er geen beheerder meer die zich kan aanmelden. Geef eerst iemand anders deze rol, zonder einddatum.',
  );
}

/** Who can take something over: everyone who can sign in and does not leave, by name. */
export async function listKandidaten(tx: Tx, actor: Actor): Promise<Kandidaat[]> {
  return tx
    .selectFrom('medewerkers')
    .select(['id', 'naam', 'functie', 'rollen'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('status', '=', 'actief')
    .where('uit_dienst_op', 'is', null)
    .orderBy('naam')
    .orderBy('id')
    .execute();
}

/** What waits for people who left. */
export async function listZonderEigenaar(tx: Tx, actor: Actor, handover: Handover) {
  if (actor.rollen.every((rol) => rol !== 'beheerder')) return [];
  const gone = await tx
    .selectFrom('medewerkers')
    .select('id')
    .where('gemeente_id', '=', actor.gemeente)
    .where('status', '=', 'uit-dienst')
    .execute();
  if (gone.length === 0) return [];
  return handover.list(
    tx,
    actor,
    gone.map(({ id }) => id),
  );
}

/** The names of whom someone stands in for on a day, each with the last day. */
async function listWaarnemingen(tx: Tx, actor: Actor, vandaag: string) {
  if (actor.persoon === null) return [];
  const rows = await listAanstellingen(tx, actor, actor.persoon);
  return rows.filter((row) => row.medewerkerId === actor.persoon && row.voor !== null && isLopend(row, vandaag));
}

/** What waits: for the beheerder what lost its eigenaar, for a deputy that they are one. */
export const createAanstellingAttention =
  (handover: Handover): AttentionSource =>
  async (tx, actor, vandaag) => {
    const zonder = (await listZonderEigenaar(tx, actor, handover)).length;
    const waarnemingen = await listWaarnemingen(tx, actor, vandaag);
    const rows: Attention[] = waarnemingen.map(({ voor, eindigtOp }) => renderWaarneming(voor ?? '', eindigtOp ?? ''));
    return zonder === 0 ? rows : [renderZonderEigenaar(zonder), ...rows];
  };
