import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { addDays, computeDay, computeNow } from '#platform/time/index.ts';

import { findMedewerker } from '../../../beheer/medewerker/index.ts';
import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { checkOnderzoek, findMelding, type Melding } from '../../melding/index.ts';
import { canUpdateGesprek } from '../policy.ts';
import { listGesprekken, listSprekers, getLid } from '../queries.ts';
import type { GesprekInput } from '../schema.ts';

/** A conversation may be prepared this many days ahead. */
const MAX_VOORUIT = 366;

/**
 * Begins a conversation, with who is there. Of a melding it is the investigation, and waits for the two notices of Wmo 2015 2.3.2
 * lid 3 (LAW-W3). Throws 403, 404 for another melding, 409 when those lack or this melding has a conversation already, and 400 with
 * the field.
 */
export async function createGesprek(tx: Tx, dossier: Dossier, input: GesprekInput): Promise<{ id: string }> {
  checkAllowed(canUpdateGesprek(dossier));
  const { op, plek, melding, voor, aanwezig, clientondersteuner } = input;
  const bij = melding === undefined ? undefined : await getMelding(tx, dossier, melding);
  if (op > addDays(computeDay(), MAX_VOORUIT)) {
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'op', detail: 'Kies een dag binnen een jaar.' }]);
  }
  const ik = getFound(await findMedewerker(tx, dossier.actor, dossier.actor.persoon ?? ''));
  // What was told for one of them alone stays theirs in the talk about it.
  const eigen = bij === undefined || bij.zichtbaarVoor.includes(dossier.huishouden) ? [] : bij.zichtbaarVoor;
  const voorLeden = eigen.length > 0 || voor === '' ? eigen : [(await getLid(tx, dossier, voor, 'voor')).id];
  const [id, inhoud] = [createId(), createInhoud(dossier, 'gesprek', { voor: voorLeden })];
  const houder = { gehouden_door: ik.id, gehouden_door_naam: ik.naam };
  await tx
    .insertInto('gesprekken')
    .values({ id, ...inhoud, melding_id: melding ?? null, op, plek, ...houder, bewaard_op: computeNow() })
    .execute();
  const kandidaten = (await listSprekers(tx, dossier, id)).filter(({ waarde }) => aanwezig.includes(waarde));
  const daar = kandidaten
    .filter(({ spreker }) => spreker !== 'professional')
    .map(({ lid, netwerklid, naam }) => ({
      soort: lid === null ? ('netwerk' as const) : ('lid' as const),
      lid_id: lid,
      netwerklid_id: netwerklid,
      naam,
      functie: '',
    }));
  const zonder = { lid_id: null, netwerklid_id: null };
  await tx
    .insertInto('gespreksdeelnemers')
    .values(
      [
        ...daar,
        { soort: 'professional' as const, ...zonder, naam: ik.naam, functie: ik.functie.slice(0, 120) },
        ...(clientondersteuner === ''
          ? []
          : [{ soort: 'clientondersteuner' as const, ...zonder, naam: clientondersteuner, functie: '' }]),
      ].map((one) => ({ id: createId(), ...inhoud, gesprek_id: id, ...one })),
    )
    .execute();
  await recordGebeurtenis(tx, dossier.actor, { soort: 'gesprek-begonnen', onderwerp: { soort: 'gesprek', id } });
  return { id };
}

/** The melding of which the investigation may begin. */
async function getMelding(tx: Tx, dossier: Dossier, melding: string): Promise<Melding> {
  const found = getFound(await findMelding(tx, dossier, melding));
  if ((await listGesprekken(tx, dossier)).some((gesprek) => gesprek.melding === melding)) {
    throw new Problem('verkeerde-staat', 'Over deze melding is al een gesprek. Ga daar verder.');
  }
  await checkOnderzoek(tx, dossier, melding);
  return found;
}
