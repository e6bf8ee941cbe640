import { sql } from 'kysely';

import type { AttentionSource } from '#platform/attention/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { getFound } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { getBeheerdeMeting, type GeopendeMeting } from '../meting/index.ts';
import { renderAandacht } from './aandacht.ts';

/** Who may fill in. `hash` is the SHA-256 of the key in the mail. */
export type Uitnodiging = {
  id: string;
  metingId: string;
  groepId: string;
  medewerkerId: string | null;
  hash: string;
  klaar: boolean;
};

const select = (tx: Tx) =>
  tx
    .selectFrom('uitnodigingen as u')
    .select(['u.id', 'u.meting_id as metingId', 'u.groep_id as groepId', 'u.medewerker_id as medewerkerId'])
    .select(['u.hash', 'u.klaar']);

/** The own invitation of someone with an account to a meting; undefined when there is none, also for an id that is none. */
export async function findEigenUitnodiging(tx: Tx, actor: Actor, metingId: string): Promise<Uitnodiging | undefined> {
  if (!isId(metingId) || actor.persoon === null) return undefined;
  return select(tx)
    .where('u.gemeente_id', '=', actor.gemeente)
    .where('u.meting_id', '=', metingId)
    .where('u.medewerker_id', '=', actor.persoon)
    .executeTakeFirst();
}

/** An invitation that waits for someone. `invullenTot` is a day, YYYY-MM-DD. */
export type EigenUitnodiging = { metingId: string; titel: string; instrument: string; invullenTot: string | null };

/** The invitations that wait for someone with an account: of metingen that are open, what ends first on top. */
export async function listEigenUitnodigingen(tx: Tx, actor: Actor): Promise<EigenUitnodiging[]> {
  if (actor.persoon === null) return [];
  return tx
    .selectFrom('uitnodigingen as u')
    .innerJoin('metingen as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'u.gemeente_id').onRef('m.id', '=', 'u.meting_id'),
    )
    .innerJoin('instrumentversies as i', (join) =>
      join.onRef('i.gemeente_id', '=', 'm.gemeente_id').onRef('i.id', '=', 'm.instrumentversie_id'),
    )
    .select(['m.id as metingId', 'm.titel', 'i.naam as instrument', 'm.invullen_tot as invullenTot'])
    .where('u.gemeente_id', '=', actor.gemeente)
    .where('u.medewerker_id', '=', actor.persoon)
    .where('u.klaar', '=', false)
    .where('m.stand', '=', 'open')
    .where((row) => row.or([row('m.invullen_tot', 'is', null), row('m.invullen_tot', '>=', computeDay())]))
    .orderBy('m.invullen_tot', (order) => order.asc().nullsLast())
    .orderBy('m.id')
    .execute();
}

/** Everyone who is asked in a meting, as who manages it sees them. Whether someone is done is read of a named meting alone. */
export type Gevraagde = {
  id: string;
  groepId: string;
  medewerkerId: string | null;
  email: string | null;
  naam: string | null;
  verstuurdOp: string | null;
  /** Null in an anonymous meting. */
  klaar: boolean | null;
};

/** Who is asked in a meting, by name and then address, as far as the actor may see invitations (see `openMeting`). */
export async function listGevraagden(tx: Tx, actor: Actor, metingId: string): Promise<Gevraagde[]> {
  return tx
    .selectFrom('uitnodigingen as u')
    .innerJoin('metingen as g', (join) =>
      join.onRef('g.gemeente_id', '=', 'u.gemeente_id').onRef('g.id', '=', 'u.meting_id'),
    )
    .leftJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'u.gemeente_id').onRef('m.id', '=', 'u.medewerker_id'),
    )
    .select(['u.id', 'u.groep_id as groepId', 'u.medewerker_id as medewerkerId', 'u.email', 'm.naam'])
    .select([
      'u.verstuurd_op as verstuurdOp',
      sql<boolean | null>`case when g.naamloos then null else u.klaar end`.as('klaar'),
    ])
    .where('u.gemeente_id', '=', actor.gemeente)
    .where('u.meting_id', '=', metingId)
    .orderBy((row) => row.fn.coalesce('m.naam', 'u.email'))
    .orderBy('u.id')
    .execute();
}

/** Who gets a mail: nobody mailed yet (`nieuw`), or mailed before and not done (`herinnering`). */
export async function listTeVersturen(tx: Tx, actor: Actor, metingId: string, soort: 'nieuw' | 'herinnering') {
  const query = tx
    .selectFrom('uitnodigingen')
    .select(['id', 'groep_id as groepId', 'medewerker_id as medewerkerId', 'email'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('meting_id', '=', metingId);
  const wie =
    soort === 'nieuw'
      ? query.where('verstuurd_op', 'is', null)
      : query.where('verstuurd_op', 'is not', null).where('klaar', '=', false);
  return wie.orderBy('id').execute();
}

/** Who was asked in a meting, without who left since. */
export async function listOpnieuwTeVragen(tx: Tx, actor: Actor, metingId: string) {
  return tx
    .selectFrom('uitnodigingen as u')
    .leftJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'u.gemeente_id').onRef('m.id', '=', 'u.medewerker_id'),
    )
    .select(['u.groep_id as groepId', 'u.medewerker_id as medewerkerId', 'u.email'])
    .where('u.gemeente_id', '=', actor.gemeente)
    .where('u.meting_id', '=', metingId)
    .where((row) => row.or([row('u.medewerker_id', 'is', null), row('m.status', '!=', 'uit-dienst')]))
    .execute();
}

/** One invitation of a meting that the actor manages. Throws 404 and 403. */
export async function getUitnodiging(
  tx: Tx,
  actor: Actor,
  metingId: string,
  id: string,
): Promise<GeopendeMeting & { uitnodiging: Gevraagde }> {
  const geopend = await getBeheerdeMeting(tx, actor, metingId);
  const gevraagden = await listGevraagden(tx, actor, metingId);
  return { ...geopend, uitnodiging: getFound(gevraagden.find((een) => een.id === id)) };
}

/** The CBS code of the gemeente of the actor, with which every key begins. */
export async function getGemeentecode(tx: Tx, actor: Actor): Promise<string> {
  const { code } = await tx
    .selectFrom('gemeenten')
    .select('code')
    .where('gemeente_id', '=', actor.gemeente)
    .executeTakeFirstOrThrow();
  return code;
}

/** Those of these ids that are people at work here. */
export async function listMensenBijId(tx: Tx, actor: Actor, ids: readonly string[]): Promise<string[]> {
  const goed = [...new Set(ids)].filter(isId);
  if (goed.length === 0) return [];
  const rows = await tx
    .selectFrom('medewerkers')
    .select('id')
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', 'in', goed)
    .where('status', '!=', 'uit-dienst')
    .execute();
  return rows.map(({ id }) => id);
}

/** People at work here with one of these addresses (in lower case). */
export async function listMensenBijAdres(tx: Tx, actor: Actor, adressen: readonly string[]) {
  if (adressen.length === 0) return [];
  return tx
    .selectFrom('medewerkers')
    .select(['id', sql<string>`lower(email)`.as('email')])
    .where('gemeente_id', '=', actor.gemeente)
    .where(sql<string>`lower(email)`, 'in', adressen)
    .where('status', '!=', 'uit-dienst')
    .execute();
}

/** Which people to choose from; without a filter everyone at work here. */
export type Mensenfilter = { partij?: string | undefined; team?: string | undefined; rol?: string | undefined };

/** Most people on one screen to choose from. */
const MEESTE_MENSEN = 500;

/** People to ask, by name: at work here, as the filter says, and not asked yet in this meting. */
export async function listTeVragen(tx: Tx, actor: Actor, metingId: string, { partij, team, rol }: Mensenfilter) {
  let query = tx
    .selectFrom('medewerkers as m')
    .select(['m.id', 'm.naam', 'm.functie'])
    .where('m.gemeente_id', '=', actor.gemeente)
    .where('m.status', '=', 'actief')
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('uitnodigingen as u')
            .select('u.id')
            .where('u.meting_id', '=', metingId)
            .whereRef('u.gemeente_id', '=', 'm.gemeente_id')
            .whereRef('u.medewerker_id', '=', 'm.id'),
        ),
      ),
    );
  if (partij !== undefined && isId(partij)) query = query.where('m.partij_id', '=', partij);
  if (team !== undefined && isId(team)) query = query.where(sql<boolean>`m.teams @> array[${team}]::uuid[]`);
  if (rol !== undefined && rol !== '') query = query.where(sql<boolean>`m.rollen @> array[${rol}]::text[]`);
  return query.orderBy('m.naam').orderBy('m.id').limit(MEESTE_MENSEN).execute();
}

/** The invitations that wait for someone, for Vandaag and on top of the metingen. */
export const listUitnodigingAttention: AttentionSource = async (tx, actor, vandaag) =>
  (await listEigenUitnodigingen(tx, actor)).map((een) => renderAandacht(een, vandaag));

/** Whether someone has an own invitation to a meting that was not used. */
export async function hasOpenUitnodiging(tx: Tx, actor: Actor, metingId: string): Promise<boolean> {
  const eigen = await findEigenUitnodiging(tx, actor, metingId);
  return eigen?.klaar === false;
}
