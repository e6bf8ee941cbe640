import type { Actor, Tx } from '#platform/database/index.ts';

import { hasZonderWachtwoord } from '../aanmeldkoppeling/index.ts';
import type { Aanmelder } from '../account/index.ts';
import type { Doel } from './aanmelding.ts';

/**
 * Whether someone has a way of their own into the gemeente of the sign-in actor: a password, a passkey or a link. Where people sign in
 * through a provider alone, that is for a beheerder only.
 */
export async function hasEigenWeg(
  tx: Tx,
  aanmelder: Actor,
  { status, rollen }: Pick<Aanmelder, 'status' | 'rollen'>,
): Promise<boolean> {
  const zonder = await hasZonderWachtwoord(tx, aanmelder);
  return status === 'actief' && (!zonder || rollen.includes('beheerder'));
}

export type Aanmelding = {
  tokenHash: string;
  gemeente: string;
  medewerkerId: string | null;
  doel: Doel;
  linkHash: string | null;
  /** Encrypted. */
  inhoud: string;
  pogingen: number;
};

const DOELEN = ['aanmelden', 'begin', 'uitnodiging', 'herstel'] as const;

/** The half sign-in with this token, which the transaction carries as key; undefined when it is not there or over. */
export async function findAanmelding(tx: Tx, tokenHash: string, nu: Date): Promise<Aanmelding | undefined> {
  const row = await tx
    .selectFrom('aanmeldingen')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('verloopt', '>', nu)
    .executeTakeFirst();
  const doel = DOELEN.find((one) => one === row?.doel);
  if (row === undefined || doel === undefined) return undefined;
  return {
    tokenHash,
    gemeente: row.gemeente_id,
    medewerkerId: row.medewerker_id,
    doel,
    linkHash: row.link_hash,
    inhoud: row.inhoud,
    pogingen: row.pogingen,
  };
}
