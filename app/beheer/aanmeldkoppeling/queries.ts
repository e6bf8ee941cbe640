import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';

export type Koppeling = {
  id: string;
  naam: string;
  uitgever: string;
  clientId: string;
  acr: string[];
  rolclaim: string;
  maaktAccounts: boolean;
  zonderWachtwoord: boolean;
  /** Last time someone signed in through it; null until it worked. */
  geluktOp: Date | null;
  versie: number;
};

/** What a value of the claim gives: a rol, a team or both. */
export type Regel = { id: string; waarde: string; rol: string | null; teamId: string | null; team: string | null };

const selectKoppelingen = (tx: Tx, gemeente: string) =>
  tx
    .selectFrom('aanmeldkoppelingen')
    .select([
      'id',
      'naam',
      'uitgever',
      'client_id as clientId',
      'acr',
      'rolclaim',
      'maakt_accounts as maaktAccounts',
      'zonder_wachtwoord as zonderWachtwoord',
      'gelukt_op as geluktOp',
      'versie',
    ])
    .where('gemeente_id', '=', gemeente);

/** The providers of a gemeente, by name. For the beheerder and the sign-in page. */
export const listKoppelingen = (tx: Tx, actor: Actor): Promise<Koppeling[]> =>
  selectKoppelingen(tx, actor.gemeente).orderBy('naam').execute();

/** One provider of the gemeente of the actor; undefined when there is none. */
export async function findKoppeling(tx: Tx, actor: Actor, id: string): Promise<Koppeling | undefined> {
  if (!isId(id)) return undefined;
  return selectKoppelingen(tx, actor.gemeente).where('id', '=', id).executeTakeFirst();
}

/** The rules of a provider, by value. */
export const listRegels = (tx: Tx, actor: Actor, koppelingId: string): Promise<Regel[]> =>
  tx
    .selectFrom('aanmeldregels as r')
    .leftJoin('teams as t', (join) => join.onRef('t.gemeente_id', '=', 'r.gemeente_id').onRef('t.id', '=', 'r.team_id'))
    .select(['r.id', 'r.waarde', 'r.rol', 'r.team_id as teamId', 't.naam as team'])
    .where('r.gemeente_id', '=', actor.gemeente)
    .where('r.koppeling_id', '=', koppelingId)
    .orderBy('r.waarde')
    .orderBy('r.id')
    .execute();

/** The teams a rule can give, by name. */
export const listTeamkeuzes = (tx: Tx, actor: Actor): Promise<{ value: string; name: string }[]> =>
  tx
    .selectFrom('teams')
    .select(['id as value', 'naam as name'])
    .where('gemeente_id', '=', actor.gemeente)
    .orderBy('naam')
    .execute();

/** Whether people of this gemeente sign in through a provider alone. A beheerder always keeps the password. */
export async function hasZonderWachtwoord(tx: Tx, actor: Actor): Promise<boolean> {
  const row = await tx
    .selectFrom('aanmeldkoppelingen')
    .select('id')
    .where('gemeente_id', '=', actor.gemeente)
    .where('zonder_wachtwoord', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}
