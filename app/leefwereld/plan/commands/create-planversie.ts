import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { listBetrokkenen, listLeden, listVertegenwoordigingen } from '../../huishouden/index.ts';
import { type Dossier } from '../../inzage/index.ts';
import { type Plandoel } from '../../plandoel/index.ts';
import { computeVragen } from '../instemming.ts';
import { canCreatePlanversie } from '../policy.ts';
import { findPlan, type Plan } from '../queries.ts';
import { addPlanversie, type NewVraag } from './add-planversie.ts';

/** Who is asked about these goals: every lid who reads something of them, and each partij that does something. */
async function listGevraagden(tx: Tx, dossier: Dossier, doelen: readonly Plandoel[]): Promise<NewVraag[]> {
  const vandaag = computeDay();
  const loopt = ({ eindigtOp }: { eindigtOp: string | null }) => eindigtOp === null || eindigtOp >= vandaag;
  const leden = (await listLeden(tx, dossier)).map((lid) => ({ ...lid, loopt: loopt(lid), kind: lid.leeftijd < 16 }));
  const gezag = (await listVertegenwoordigingen(tx, dossier))
    .filter((one) => loopt(one) && ['gezag', 'voogd', 'gi'].includes(one.soort))
    .map(({ lid, doorLid }) => ({ lid, door: doorLid }));
  const vragen = computeVragen(dossier.huishouden, leden, gezag, doelen).map(({ lid, beslist }) => ({
    lid_id: lid,
    partij_id: null,
    beslist,
    medewerkers: [],
  }));
  const acties = doelen.flatMap((doel) => doel.acties);
  const doet = new Set(acties.filter(({ wie }) => wie.soort === 'partij').map(({ wie }) => wie.id));
  const betrokkenen = await listBetrokkenen(tx, dossier);
  const partijen = [...doet].map((partij) => ({
    lid_id: null,
    partij_id: partij,
    beslist: true,
    medewerkers: betrokkenen
      .filter(({ partijId }) => partijId === partij)
      .flatMap(({ medewerker }) => (medewerker === null ? [] : [medewerker])),
  }));
  return [...vragen, ...partijen];
}

const keysOf = (vragen: readonly Pick<NewVraag, 'lid_id' | 'partij_id' | 'beslist'>[]) =>
  vragen
    .map(({ lid_id, partij_id, beslist }) => `${lid_id ?? partij_id}:${beslist}`)
    .toSorted()
    .join(' ');

/** Whether this would ask the same people the same again. */
async function isSameAgain(tx: Tx, dossier: Dossier, plan: Plan, vragen: readonly NewVraag[]): Promise<boolean> {
  if (plan.laatste === undefined || plan.laatste.soort === 'slot' || plan.gewijzigd) return false;
  const asked = await tx
    .selectFrom('planvragen')
    .select(['lid_id', 'partij_id', 'beslist'])
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('nummer', '=', plan.laatste.nummer)
    .execute();
  return keysOf(asked) === keysOf(vragen);
}

/**
 * Proposes the plan as it stands: a version that never changes, about which everyone who reads something of it is asked anew, and
 * each partij that does something. Throws 403, 404 without a plan, 409 `verouderde-versie` when it changed since `versie`, and 409 when
 * it is closed, holds nothing, or is the same as the last version. Jeugdwet 4.1.3 (LAW-J4): in writing, with its day.
 */
export async function createPlanversie(tx: Tx, dossier: Dossier, versie: number): Promise<{ nummer: number }> {
  checkAllowed(canCreatePlanversie(dossier));
  const plan = getFound(await findPlan(tx, dossier));
  if (plan.stand === 'afgesloten')
    throw new Problem('verkeerde-staat', 'Dit plan is afgesloten. Open het eerst opnieuw.');
  if (plan.doelen.length === 0) throw new Problem('verkeerde-staat', 'Er staat nog geen doel in dit plan.');
  const vragen = await listGevraagden(tx, dossier, plan.doelen);
  if (plan.versie === versie && (await isSameAgain(tx, dossier, plan, vragen))) {
    throw new Problem('verkeerde-staat', 'Er is niets veranderd sinds de vorige versie.');
  }
  return addPlanversie(tx, dossier, plan, { soort: 'voorstel', slotwoord: '', versie, vragen });
}
