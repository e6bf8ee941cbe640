import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';

import type { Linksoort } from './account.ts';

/** Someone who may have an account, as the sign-in page finds them. */
export type Aanmelder = {
  medewerkerId: string;
  pseudoniem: string;
  naam: string;
  email: string | null;
  status: string;
  rollen: string[];
};

/** Someone of the gemeente of the sign-in actor, by address or id; undefined when there is nobody. */
export async function findAanmelder(
  tx: Tx,
  aanmelder: Actor,
  by: { email: string } | { id: string },
): Promise<Aanmelder | undefined> {
  if ('id' in by && !isId(by.id)) return undefined;
  return tx
    .selectFrom('medewerkers as m')
    .innerJoin('pseudoniemen as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'm.gemeente_id').onRef('p.medewerker_id', '=', 'm.id'),
    )
    .select(['m.id as medewerkerId', 'p.pseudoniem', 'm.naam', 'm.email', 'm.status', 'm.rollen'])
    .where('m.gemeente_id', '=', aanmelder.gemeente)
    .$if('email' in by, (query) => query.where('m.email', '=', 'email' in by ? by.email : ''))
    .$if('id' in by, (query) => query.where('m.id', '=', 'id' in by ? by.id : ''))
    .executeTakeFirst();
}

/** The sign-in actor as one person: the only one who reaches what opens their account. */
export const createZelf = (
  gemeente: string,
  { medewerkerId, pseudoniem }: Pick<Aanmelder, 'medewerkerId' | 'pseudoniem'>,
): Actor => ({
  gemeente,
  persoon: medewerkerId,
  pseudoniem,
  rollen: ['aanmelden'],
  teams: [],
});

/** The account of the actor; undefined when they have none with us. */
export async function findAccount(tx: Tx, zelf: Actor) {
  const row = await tx
    .selectFrom('accounts')
    .select(['wachtwoord', 'wachtwoord_op', 'apparaten'])
    .where('gemeente_id', '=', zelf.gemeente)
    .where('medewerker_id', '=', zelf.persoon ?? '')
    .executeTakeFirst();
  return row && { wachtwoord: row.wachtwoord, wachtwoordOp: row.wachtwoord_op, apparaten: row.apparaten };
}

type Sleutel = { sleutelId: string; publiekeSleutel: string; teller: number; wegen: string[] };

/** A second factor; `geheim` (encrypted) for an app, `passkey` for a passkey. */
export type Factor = {
  id: string;
  soort: 'totp' | 'passkey';
  naam: string;
  geheim: string | null;
  laatsteStap: number;
  passkey: Sleutel | null;
  gemaaktOp: Date;
  gebruiktOp: Date | null;
};

/** The second factors of the actor, in the order in which they came. */
export async function listFactoren(tx: Tx, zelf: Actor): Promise<Factor[]> {
  const rows = await tx
    .selectFrom('factoren')
    .selectAll()
    .where('gemeente_id', '=', zelf.gemeente)
    .where('medewerker_id', '=', zelf.persoon ?? '')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    soort: row.soort === 'totp' ? 'totp' : 'passkey',
    naam: row.naam,
    geheim: row.geheim,
    laatsteStap: row.laatste_stap,
    passkey:
      row.sleutel_id !== null && row.publieke_sleutel !== null
        ? { sleutelId: row.sleutel_id, publiekeSleutel: row.publieke_sleutel, teller: row.teller, wegen: row.wegen }
        : null,
    gemaaktOp: row.gemaakt_op,
    gebruiktOp: row.gebruikt_op,
  }));
}

/** How many recovery codes the actor still has. */
export async function countHerstelcodes(tx: Tx, zelf: Actor): Promise<number> {
  const { aantal } = await tx
    .selectFrom('herstelcodes')
    .select(({ fn }) => fn.countAll<number>().as('aantal'))
    .where('gemeente_id', '=', zelf.gemeente)
    .where('medewerker_id', '=', zelf.persoon ?? '')
    .where('gebruikt_op', 'is', null)
    .executeTakeFirstOrThrow();
  return aantal;
}

/** The link with this hash, which the transaction carries as key; undefined when it is not there, of another kind or over. */
export async function findAccountlink(tx: Tx, tokenHash: string, soort: Linksoort, nu: Date) {
  const row = await tx
    .selectFrom('accountlinks')
    .select(['gemeente_id', 'medewerker_id', 'verloopt'])
    .where('token_hash', '=', tokenHash)
    .where('soort', '=', soort)
    .executeTakeFirst();
  return row && row.verloopt > nu ? { gemeente: row.gemeente_id, medewerkerId: row.medewerker_id } : undefined;
}

/** Whether the gemeente of the actor has a beheerder with an account. */
export async function hasBeheerder(tx: Tx, actor: Actor): Promise<boolean> {
  const rows = await tx
    .selectFrom('medewerkers')
    .select('rollen')
    .where('gemeente_id', '=', actor.gemeente)
    .where('status', '=', 'actief')
    .execute();
  return rows.some(({ rollen }) => rollen.includes('beheerder'));
}
