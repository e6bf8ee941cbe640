import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { computeHash, createId } from '#platform/id/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';

import { getBeheerdeMeting, isLopend } from '../../meting/index.ts';
import { formatFout, MAX_ADRESSEN, parseAdressen } from '../adressen.ts';
import { getGemeentecode, listGevraagden, listMensenBijAdres, listMensenBijId } from '../queries.ts';
import type { Vragen } from '../schema.ts';
import { computeUitnodigingssleutel, type Geheimen } from '../sleutel.ts';
import { sendUitnodigingen } from './send-uitnodigingen.ts';

const refuse = (field: string, detail: string) => new Problem('ongeldige-invoer', detail, [{ field, detail }]);

type Gevraagde = { medewerkerId: string; email: null } | { medewerkerId: null; email: string };

/** Who is meant: people by their id, and addresses; an address of someone with an account is that person. */
async function listBedoelden(tx: Tx, actor: Actor, { medewerkers, adressen }: Vragen) {
  const gelezen = parseAdressen(adressen);
  if (gelezen.fout.length > 0) throw refuse('adressen', formatFout(gelezen.fout));
  if (gelezen.adressen.length > MAX_ADRESSEN)
    throw refuse('adressen', `Vraag hoogstens ${MAX_ADRESSEN} mensen tegelijk.`);
  const gekozen = await listMensenBijId(tx, actor, medewerkers);
  if (gekozen.length < new Set(medewerkers).size) throw refuse('medewerkers', 'Kies mensen uit de lijst.');
  const bekend = await listMensenBijAdres(tx, actor, gelezen.adressen);
  const met = new Set([...gekozen, ...bekend.map(({ id }) => id)]);
  const zonder = gelezen.adressen.filter((adres) => !bekend.some(({ email }) => email === adres));
  const wie: Gevraagde[] = [
    ...[...met].map((medewerkerId) => ({ medewerkerId, email: null })),
    ...zonder.map((email) => ({ medewerkerId: null, email })),
  ];
  const genoemd = gekozen.length + gelezen.adressen.length + gelezen.dubbel;
  return { wie, genoemd };
}

/**
 * Asks people for a groep of a meting: people with an account, and addresses of others. Who was asked already, for whichever groep, stays as it
 * is. In a meting that is open the mail goes at once, else when it opens. Returns how many were asked and how many were named twice. Throws
 * 404, 403, 400 with the field (every line that is no address by its number), and 409 when the meting is closed or works without invitations.
 */
export async function addUitnodigingen(
  tx: Tx,
  actor: Actor,
  geheimen: Geheimen,
  metingId: string,
  input: Vragen,
): Promise<{ gevraagd: number; dubbel: number }> {
  const { meting, groepen } = await getBeheerdeMeting(tx, actor, metingId);
  const groep = getFound(groepen.find(({ id }) => id === input.groep));
  if (meting.toegang !== 'uitnodiging') throw new Problem('verkeerde-staat', 'Deze meting werkt zonder uitnodigingen.');
  if (!isLopend(meting)) throw new Problem('verkeerde-staat', 'Deze meting is gesloten. Vragen kan niet meer.');
  const { wie, genoemd } = await listBedoelden(tx, actor, input);
  if (wie.length === 0) throw refuse('medewerkers', 'Kies iemand uit de lijst, of vul een e-mailadres in.');
  const al = await listGevraagden(tx, actor, metingId);
  const nieuw = wie.filter(
    ({ medewerkerId, email }) => !al.some((een) => een.medewerkerId === medewerkerId && een.email === email),
  );
  const code = await getGemeentecode(tx, actor);
  const rows = nieuw.map((een) => {
    const id = createId();
    const hash = computeHash(computeUitnodigingssleutel(geheimen.codeSecret, code, id));
    const { medewerkerId, email } = een;
    return {
      gemeente_id: actor.gemeente,
      id,
      meting_id: metingId,
      groep_id: groep.id,
      medewerker_id: medewerkerId,
      email,
      hash,
    };
  });
  if (rows.length > 0) await tx.insertInto('uitnodigingen').values(rows).execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'uitnodigingen-toegevoegd',
    onderwerp: { soort: 'meting', id: metingId },
    gegevens: { aantal: rows.length },
  });
  if (meting.stand === 'open') await sendUitnodigingen(tx, actor, geheimen, metingId);
  return { gevraagd: rows.length, dubbel: genoemd - rows.length };
}
