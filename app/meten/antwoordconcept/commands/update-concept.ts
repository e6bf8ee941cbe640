import type { Tx } from '#platform/database/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { checkInvulbaar } from '../../meting/index.ts';
import {
  type Bewaard,
  type Blad,
  computeMerk,
  computeSamen,
  createBladzijde,
  isGelijk,
  leegBlad,
  parseVelden,
  renderConcept,
  type Velden,
} from '../blad.ts';
import { computeDuur, DUURMERK, renderDuurmerk } from '../duur.ts';
import { findConcept, findMelding, type Invulling } from '../queries.ts';
import type { Scherm } from '../scherm.ts';

const BLADZIJDE = /^[\w-]{16}$/;

/**
 * Puts the fields of one screen into the draft with this key, in a transaction that carries it among its sleutels; all other
 * questions stay as they are, so that two tabs do not undo each other. The field `merk` says what stood at these questions when the
 * page was made (computeMerk), `bladzijde` which page it is. Returns what was sent too.
 */
export async function updateConcept(
  tx: Tx,
  invulling: Invulling,
  { hash, scherm, velden }: { hash: string; scherm: Scherm; velden: Velden },
): Promise<{ stuurde: Blad; merk: string; bladzijde: string; bewaard: Bewaard }> {
  const valueOf = (name: string) => velden.get(name)?.[0] ?? '';
  const { blad: stuurde, fouten } = parseVelden(scherm.vragen, velden);
  const bladzijde = BLADZIJDE.test(valueOf('bladzijde')) ? valueOf('bladzijde') : createBladzijde();
  const said = { stuurde, merk: valueOf('merk'), bladzijde };
  const melding = findMelding(invulling);
  if (melding === undefined && fouten.length === 0) {
    return { ...said, bewaard: await writeConcept(tx, invulling, { hash, scherm, ...said }) };
  }
  const stood = (await findConcept(tx, invulling, hash))?.blad ?? leegBlad;
  if (melding === undefined) return { ...said, bewaard: { stand: 'fout', fouten, blad: stood } };
  return { ...said, bewaard: { stand: 'dicht', melding, blad: computeSamen(scherm.vragen, stood, stuurde) } };
}

/** How long someone who fills in by name is busy; nothing where it is not measured, so never of who is anonymous. */
function computeDuurmerk({ naamloos }: Invulling, bladzijden: Readonly<Record<string, string>>) {
  const nu = computeNow();
  const seconden = naamloos ? undefined : computeDuur(bladzijden[DUURMERK], nu);
  return seconden === undefined ? {} : { [DUURMERK]: renderDuurmerk(seconden, nu) };
}

type Stuk = { hash: string; scherm: Scherm; stuurde: Blad; merk: string; bladzijde: string };

async function writeConcept(
  tx: Tx,
  invulling: Invulling,
  { hash, scherm, stuurde, merk, bladzijde }: Stuk,
): Promise<Bewaard> {
  checkInvulbaar(invulling);
  const concept = await findConcept(tx, invulling, hash, { lock: true });
  if (!concept) return { stand: 'weg', blad: stuurde };
  const { vragen, nummer } = scherm;
  const { blad, bladzijden } = concept;
  if (vragen.every(({ item }) => isGelijk(blad, stuurde, item.sleutel))) return { stand: 'bewaard', blad };
  if (bladzijden[nummer] !== bladzijde && computeMerk(vragen, blad) !== merk) return { stand: 'anders', blad };
  const samen = computeSamen(vragen, blad, stuurde);
  const duur = computeDuurmerk(invulling, bladzijden);
  await tx
    .updateTable('antwoordconcepten')
    .set(renderConcept({ blad: samen, bladzijden: { ...bladzijden, ...duur, [nummer]: bladzijde } }))
    .where('gemeente_id', '=', invulling.gemeente)
    .where('hash', '=', hash)
    .execute();
  return { stand: 'bewaard', blad: samen };
}
