import type { Updateable } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { DB, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { createInhoud, type Dossier, type Plek } from '../../inzage/index.ts';
import { closeTermijn, createTermijn } from '../../termijn/index.ts';
import type { Afzienreden } from '../melding.ts';
import { fouten as words } from '../messages.ts';
import { canUpdateMelding } from '../policy.ts';
import { type Familiegroepsplan, getOpenMelding, type Melding } from '../queries.ts';
import { checkDag } from './add-mededelingen.ts';

/** A melding under the Jeugdwet that goes on, for who may work on it. Throws 404, 403, and 409 for another law. */
async function getJeugd(tx: Tx, dossier: Dossier, id: string): Promise<Melding> {
  const melding = await getOpenMelding(tx, dossier, id);
  checkAllowed(canUpdateMelding(dossier));
  if (melding.wet !== 'jeugdwet') throw new Problem('verkeerde-staat', words.alleenJeugd);
  return melding;
}

/** The same, with the offer that was made. Throws 409 without one. */
async function getAanbod(tx: Tx, dossier: Dossier, id: string): Promise<[Melding, Familiegroepsplan]> {
  const melding = await getJeugd(tx, dossier, id);
  if (melding.familiegroepsplan === null) throw new Problem('verkeerde-staat', words.eerstAanbieden);
  return [melding, melding.familiegroepsplan];
}

const plekOf = ({ leefdomein, wet, zichtbaarVoor }: Melding): Plek => ({ leefdomein, wet, voor: zichtbaarVoor });

/** Throws 400 at `op` for a day before the step that went before it. */
function checkNa(op: string, eerder: string | null): void {
  if (eerder === null || op >= eerder) return;
  throw new Problem('ongeldige-invoer', undefined, [{ field: 'op', detail: words.voorVorige }]);
}

async function updatePlan(
  tx: Tx,
  dossier: Dossier,
  melding: string,
  change: Updateable<DB['familiegroepsplannen']>,
  soort: string,
): Promise<void> {
  await tx
    .updateTable('familiegroepsplannen')
    .set(change)
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('melding_id', '=', melding)
    .execute();
  await recordGebeurtenis(tx, dossier.actor, { soort, onderwerp: { soort: 'melding', id: melding } });
}

/**
 * The family is offered to make the plan first, and has time for it. Jeugdwet 4.1.2 (LAW-J3); "within reasonable time", so how long is
 * our own choice. Throws 404, 403, 400 at `op`, and 409 for another law or when it was offered before.
 */
export async function createFamiliegroepsplan(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { op }: { op: string },
): Promise<void> {
  const melding = await getJeugd(tx, dossier, id);
  if (melding.familiegroepsplan !== null) throw new Problem('verkeerde-staat', words.alAangeboden);
  checkDag(melding, op);
  const plek = plekOf(melding);
  await tx
    .insertInto('familiegroepsplannen')
    .values({ id: createId(), ...createInhoud(dossier, 'route', plek), melding_id: id, aangeboden_op: op })
    .execute();
  const onderwerp = { soort: 'melding', id };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'familiegroepsplan-aangeboden', onderwerp });
  await createTermijn(tx, dossier, { soort: 'familiegroepsplan', begint: op, onderwerp, plek });
}

/**
 * What the family answers: they make the plan, or it is waived, for a reason of the closed list; then a plan without them has to
 * be there within six weeks. A family that began may still stop. Jeugdwet 4.1.2 and 4.1.3, fourth paragraph (LAW-J3, LAW-J4).
 * Throws 404, 403, 400 at `op` or `reden`, and 409 when a plan is there or it was waived before.
 */
export async function recordFamilieantwoord(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { antwoord, reden, op }: { antwoord: 'familie' | 'geen'; reden?: Afzienreden | undefined; op: string },
): Promise<void> {
  const [melding, plan] = await getAanbod(tx, dossier, id);
  if (plan.klaarOp !== null || plan.antwoord === 'geen') throw new Problem('verkeerde-staat', words.alBeantwoord);
  checkNa(op, plan.antwoordOp ?? plan.aangebodenOp);
  const geen = antwoord === 'geen';
  if (geen && reden === undefined) {
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'reden', detail: words.geenReden }]);
  }
  const change = { antwoord, antwoord_op: op, reden: geen ? (reden ?? null) : null };
  await updatePlan(tx, dossier, id, change, geen ? 'familiegroepsplan-afgezien' : 'familiegroepsplan-begonnen');
  if (!geen) return;
  const onderwerp = { soort: 'melding', id };
  await closeTermijn(tx, dossier, { soort: 'familiegroepsplan', onderwerp, op, stand: 'vervallen' });
  await createTermijn(tx, dossier, { soort: 'jeugdplan', begint: op, onderwerp, plek: plekOf(melding) });
}

/**
 * The plan is there: that of the family, or the one without it, which may be told in words. Jeugdwet 4.1.2 and 4.1.3, fourth
 * paragraph (LAW-J3, LAW-J4). Throws 404, 403, 400 at `op`, and 409 when nobody answered yet or a plan is there.
 */
export async function recordJeugdplan(tx: Tx, dossier: Dossier, id: string, { op }: { op: string }): Promise<void> {
  const [, plan] = await getAanbod(tx, dossier, id);
  if (plan.antwoord === null) throw new Problem('verkeerde-staat', words.eerstAntwoord);
  if (plan.klaarOp !== null || plan.jeugdplanOp !== null) throw new Problem('verkeerde-staat', words.planIsEr);
  checkNa(op, plan.antwoordOp);
  const familie = plan.antwoord === 'familie';
  const change = familie ? { klaar_op: op } : { jeugdplan_op: op };
  await updatePlan(tx, dossier, id, change, familie ? 'familiegroepsplan-klaar' : 'jeugdplan-vastgesteld');
  const soort = familie ? 'familiegroepsplan' : 'jeugdplan';
  await closeTermijn(tx, dossier, { soort, onderwerp: { soort: 'melding', id }, op });
}

/**
 * Someone wants the plan in writing: within fourteen days. And then: it was given. Jeugdwet 4.1.3, fifth paragraph (LAW-J4).
 * Throws 404, 403, 400 at `op`, and 409 before there is a plan or after it was given.
 */
export async function recordJeugdplanOpSchrift(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { op }: { op: string },
): Promise<void> {
  const [melding, plan] = await getAanbod(tx, dossier, id);
  if (plan.jeugdplanOp === null) throw new Problem('verkeerde-staat', words.eerstJeugdplan);
  if (plan.papierOp !== null) throw new Problem('verkeerde-staat', words.alOpSchrift);
  const onderwerp = { soort: 'melding', id };
  if (plan.gewenstOp === null) {
    checkNa(op, plan.jeugdplanOp);
    await updatePlan(tx, dossier, id, { gewenst_op: op }, 'jeugdplan-op-schrift-gevraagd');
    const term = { soort: 'jeugdplan-op-schrift', begint: op, onderwerp, plek: plekOf(melding) } as const;
    await createTermijn(tx, dossier, term);
    return;
  }
  checkNa(op, plan.gewenstOp);
  await updatePlan(tx, dossier, id, { papier_op: op }, 'jeugdplan-op-schrift-gegeven');
  await closeTermijn(tx, dossier, { soort: 'jeugdplan-op-schrift', onderwerp, op });
}
