import { recordGebeurtenis } from '#platform/audit/index.ts';
import { type Actor, type Tx, updateContext } from '#platform/database/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import { type Koppeling, listRegels } from '../../aanmeldkoppeling/index.ts';
import { updateRollen } from '../../aanstelling/index.ts';
import { closeAccount, createZelf, findAanmelder } from '../../account/index.ts';
import { addBericht } from '../../bericht/index.ts';
import { createMedewerker } from '../../medewerker/index.ts';
import { createSessie } from '../../sessie/index.ts';
import { computeNieuweRechten, type Profiel, renderGebonden } from '../aanmeldkenmerk.ts';
import { canOpenSessie } from '../policy.ts';
import { findByEmail, findGebonden, listEigenRollen, listRollen } from '../queries.ts';

/** Why someone whom a provider knows does not get in here. */
export type Weigering = 'onbekend' | 'ander-account' | 'uit-dienst' | 'geen-rol';

export type Aangemeld = {
  koppeling: Koppeling;
  /** Hash of the subject identifier. */
  kenmerk: string;
  profiel: Profiel;
  /** What the rules make of the claims. */
  gegeven: { rollen: string[]; teams: string[] };
};

type Wie = { id: string; status: string; uitDienstOp: string | null; /** In this transaction. */ isGemaakt?: boolean };

/** Who this is here: known already, or someone with the same checked address, or new; else why not. */
async function findWie(tx: Tx, actor: Actor, { koppeling, kenmerk, profiel, gegeven }: Aangemeld) {
  const known: Wie | undefined = await findGebonden(tx, actor, koppeling.id, kenmerk);
  if (known) return { wie: known, isNieuw: false };
  const { email, naam } = profiel;
  if (email === undefined) return 'onbekend';
  const same = await findByEmail(tx, actor, koppeling.id, email);
  if (same) return same.kenmerk === null ? { wie: same, isNieuw: true } : 'ander-account';
  if (!koppeling.maaktAccounts) return 'onbekend';
  if (gegeven.rollen.length === 0) return 'geen-rol';
  const { id } = await createMedewerker(tx, actor, {
    naam: naam || email,
    functie: koppeling.naam,
    email,
    ...gegeven,
    status: 'actief',
  });
  return { wie: { id, status: 'actief', uitDienstOp: null, isGemaakt: true }, isNieuw: true };
}

async function recordWeigering(tx: Tx, actor: Actor, koppeling: Koppeling, weigering: Weigering) {
  const onderwerp = { soort: 'aanmeldkoppeling', id: koppeling.id };
  await recordGebeurtenis(tx, actor, { soort: 'aanmelding-geweigerd', onderwerp, gegevens: { reden: weigering } });
  return { weigering };
}

/**
 * From now on this subject of this provider is this person. They are told: a provider says who someone is, and who set up that provider
 * could have it say the name of another.
 */
async function bind(tx: Tx, actor: Actor, { koppeling, kenmerk }: Aangemeld, wie: Wie): Promise<void> {
  const { id, isGemaakt } = wie;
  const { gemeente: gemeente_id } = actor;
  const onderwerp = { soort: 'medewerker', id };
  const gegevens = { koppeling: koppeling.id };
  await recordGebeurtenis(tx, actor, { soort: 'aanmeldkenmerk-toegevoegd', onderwerp, gegevens });
  if (!isGemaakt)
    await addBericht(tx, actor, { soort: 'herstel', medewerkerId: id, ...renderGebonden(koppeling.naam) });
  await tx
    .insertInto('aanmeldkenmerken')
    .values({ gemeente_id, koppeling_id: koppeling.id, kenmerk, medewerker_id: id })
    .execute();
}

/** The provider proved who was invited, so the account is in use; what opened it before they left does not come back. */
async function openDienst(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx
    .updateTable('medewerkers')
    .set({ status: 'actief' })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  const zelf = createZelf(actor.gemeente, getFound(await findAanmelder(tx, actor, { id })));
  await updateContext(tx, zelf, 'aanmelden');
  await closeAccount(tx, zelf);
  await updateContext(tx, actor, 'aanmelden');
}

/**
 * Opens a session for who a provider has just proved to be someone: roles and teams as its claims give them, now and in
 * every open session. `actor` is the sign-in page that may also keep accounts (`aanmelden` and `taak`). Returns the token
 * for the cookie, or why there is no session: that stays in the log too. Throws 403 for any other actor.
 */
export async function openSessie(
  tx: Tx,
  actor: Actor,
  aangemeld: Aangemeld,
): Promise<{ token: string } | { weigering: Weigering }> {
  checkAllowed(canOpenSessie(actor));
  const { koppeling, gegeven } = aangemeld;
  const found = await findWie(tx, actor, aangemeld);
  if (typeof found === 'string') return recordWeigering(tx, actor, koppeling, found);
  const { wie, isNieuw } = found;
  const isWeg = wie.status === 'uit-dienst' || (wie.uitDienstOp !== null && wie.uitDienstOp < computeDay());
  if (isWeg) return recordWeigering(tx, actor, koppeling, 'uit-dienst');
  const eigen = await listEigenRollen(tx, actor, wie.id, computeDay());
  const rechten = computeNieuweRechten(eigen, await listRegels(tx, actor, koppeling.id), gegeven);
  // Someone whom the provider took every role from loses them here too; someone it never knew here keeps theirs.
  const isLeeg = rechten.rollen?.length === 0;
  if (isNieuw && isLeeg) return recordWeigering(tx, actor, koppeling, 'geen-rol');
  if (isNieuw) await bind(tx, actor, aangemeld, wie);
  if (wie.status === 'uitgenodigd') await openDienst(tx, actor, wie.id);
  await updateRollen(tx, actor, wie.id, rechten.rollen, rechten.teams);
  const rollen = await listRollen(tx, actor, wie.id);
  if (rollen.length === 0) return recordWeigering(tx, actor, koppeling, 'geen-rol');
  const token = await createSessie(tx, actor, wie.id, computeNow(), 'oidc');
  await tx
    .updateTable('aanmeldkoppelingen')
    .set({ gelukt_op: computeNow() })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', koppeling.id)
    .execute();
  return { token };
}
