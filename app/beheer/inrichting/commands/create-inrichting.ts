import { recordGebeurtenis } from '#platform/audit/index.ts';
import { type Actor, type Tx, updateContext } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import {
  addFactor,
  createHerstelcodes,
  createZelf,
  findAanmelder,
  hasBeheerder,
  type NewFactor,
  removeAccountlink,
  updateWachtwoord,
} from '../../account/index.ts';
import { findGemeenteInLijst } from '../../gemeente/index.ts';
import { createMedewerker } from '../../medewerker/index.ts';
import { formatSlug } from '../inrichting.ts';
import { canCreateInrichting } from '../policy.ts';

export type Begin = { code: string; naam: string; functie: string; email: string };
type Proof = { /** As argon2id. */ wachtwoord: string; factor: NewFactor; linkHash: string };
type Geheimen = { codeSecret: string; dataKey: string };

const DOEL = 'gemeente inrichten';

/** The gemeente with this code of the list, made when it does not take part yet, with the gemeente itself as its first partij. */
async function openGemeente(tx: Tx, actor: Actor, code: string): Promise<string> {
  const { naam } = getFound(await findGemeenteInLijst(tx, code));
  const known = await tx.selectFrom('gemeenten').select('gemeente_id').where('code', '=', code).executeTakeFirst();
  const gemeente_id = known?.gemeente_id ?? createId();
  await updateContext(tx, { ...actor, gemeente: gemeente_id, rollen: ['inrichten', 'taak'] }, DOEL);
  if (known) return gemeente_id;
  await tx
    .insertInto('gemeenten')
    .values({ gemeente_id, code, slug: formatSlug(naam), naam })
    .execute();
  await tx
    .insertInto('partijen')
    .values({ gemeente_id, id: createId(), soort: 'gemeente', naam: `Gemeente ${naam}` })
    .execute();
  return gemeente_id;
}

/**
 * Begins a gemeente: makes it with its first beheerder, their password, second factor and recovery codes, and uses up the link, all
 * or nothing. `actor` is `inrichten` without a gemeente. Returns the beheerder at the sign-in page, and the codes for the one time
 * they are shown. Throws 403, 404 for a code that is no gemeente, and 409 when the link was used.
 */
export async function createInrichting(
  tx: Tx,
  actor: Actor,
  { code, naam, functie, email }: Begin,
  { wachtwoord, factor, linkHash }: Proof,
  { codeSecret, dataKey }: Geheimen,
): Promise<{ zelf: Actor; codes: string[] }> {
  checkAllowed(canCreateInrichting(actor, false));
  await removeAccountlink(tx, actor, linkHash, 'begin');
  const gemeente = await openGemeente(tx, actor, code);
  const here: Actor = { ...actor, gemeente, rollen: ['inrichten', 'taak'] };
  checkAllowed(canCreateInrichting(here, await hasBeheerder(tx, here)));
  await recordGebeurtenis(tx, here, { soort: 'gemeente-begonnen', onderwerp: { soort: 'gemeente', id: gemeente } });
  const { id } = await createMedewerker(tx, here, { naam, functie, email, rollen: ['beheerder'], status: 'actief' });
  const aanmelder: Actor = { ...actor, gemeente, rollen: ['aanmelden'] };
  await updateContext(tx, aanmelder, DOEL);
  const zelf = createZelf(gemeente, getFound(await findAanmelder(tx, aanmelder, { id })));
  await updateContext(tx, zelf, DOEL);
  await updateWachtwoord(tx, zelf, wachtwoord);
  await addFactor(tx, zelf, factor, dataKey);
  return { zelf, codes: await createHerstelcodes(tx, zelf, codeSecret) };
}
