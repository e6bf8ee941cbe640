import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import { listBetrokkenen, listLeden, listVertegenwoordigingen } from '../../huishouden/index.ts';
import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { findKring, type Plandoel } from '../../plandoel/index.ts';
import { computeVragen } from '../instemming.ts';
import { canCreatePlanversie } from '../policy.ts';
import { findPlan, type Plan } from '../queries.ts';

type Vraag = { lid_id: string | null; partij_id: string | null; medewerkers: string[]; beslist: boolean };

/** Who is asked about these goals: every lid who reads something of them, and each partij that does something. */
async function listGevraagden(tx: Tx, dossier: Dossier, doelen: readonly Plandoel[]): Promise<Vraag[]> {
  const vandaag = computeDay();
  const loopt = ({ eindigtOp }: { eindigtOp: string | null }) => eindigtOp === null || eindigtOp >= vandaag;
  const leden = (await listLeden(tx, dossier)).map((lid) => ({ ...lid, loopt: loopt(lid), kind: lid.leeftijd < 16 }));
  const gezag = (await listVertegenwoordigingen(tx, dossier))
    .filter((one) => loopt(one) && ['gezag', 'voogd', 'gi'].includes(one.soort))
    .map(({ lid, doorLid }) => ({ lid, door: doorLid }));
  const vragen = computeVragen(dossier.huishouden, leden, gezag, doelen).map(({ lid, beslist }) => ({
    ...{ lid_id: lid, partij_id: null, beslist },
    medewerkers: [],
  }));
  const acties = doelen.flatMap((doel) => doel.acties);
  const doet = new Set(acties.filter(({ wie }) => wie.soort === 'partij').map(({ wie }) => wie.id));
  const betrokkenen = await listBetrokkenen(tx, dossier);
  const partijen = [...doet].map((partij) => ({
    ...{ lid_id: null, partij_id: partij, beslist: true },
    medewerkers: betrokkenen
      .filter(({ partijId }) => partijId === partij)
      .flatMap(({ medewerker }) => (medewerker === null ? [] : [medewerker])),
  }));
  return [...vragen, ...partijen];
}

const keysOf = (vragen: readonly Pick<Vraag, 'lid_id' | 'partij_id' | 'beslist'>[]) =>
  vragen
    .map(({ lid_id, partij_id, beslist }) => `${lid_id ?? partij_id}:${beslist}`)
    .toSorted()
    .join(' ');

/** Whether this would ask the same people the same again. */
async function isSameAgain(tx: Tx, dossier: Dossier, plan: Plan, vragen: readonly Vraag[]): Promise<boolean> {
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

type Rijen = { soort: 'voorstel' | 'slot'; slotwoord?: string };

/**
 * Keeps the plan as it stands as the next version: every goal and action a row of its own, with the key and the people it has now, so
 * that what is meant for one lid stays with that lid. Returns its number. What waited for an answer no longer does.
 */
export async function addVersierijen(tx: Tx, dossier: Dossier, plan: Plan, { soort, slotwoord = '' }: Rijen) {
  const nummer = (plan.laatste?.nummer ?? 0) + 1;
  const { iedereen } = await findKring(tx, dossier);
  const wanneer = { door_id: dossier.actor.persoon ?? '', op: computeNow() };
  await tx
    .updateTable('planvragen')
    .set({ stand: 'vervallen' })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('stand', 'in', ['open', 'geweigerd'])
    .execute();
  await tx
    .insertInto('planversies')
    .values({
      id: createId(),
      ...createInhoud(dossier, 'plan', { voor: iedereen }),
      nummer,
      soort,
      slotwoord,
      ...wanneer,
    })
    .execute();
  for (const doel of plan.doelen) {
    const eigen = createInhoud(dossier, 'plan', doel);
    const { woorden, van, trede, tredeReden, uitkomst, uitkomstWoorden } = doel;
    const stand = { trede, trede_reden: tredeReden, uitkomst, uitkomst_woorden: uitkomstWoorden };
    await tx
      .insertInto('planversiedoelen')
      .values({
        id: createId(),
        ...eigen,
        nummer,
        doel_id: doel.id,
        woorden,
        van_leden: van.map(({ id }) => id),
        ...stand,
      })
      .execute();
    for (const { id, wat, wie, wanneer: tijd, dag, voortgang } of doel.acties) {
      const wieIs = { wie_soort: wie.soort, wie_id: wie.id };
      const van_doel = { nummer, doel_id: doel.id, actie_id: id };
      await tx
        .insertInto('planversieacties')
        .values({ id: createId(), ...eigen, ...van_doel, wat, ...wieIs, wanneer: tijd, dag, voortgang })
        .execute();
    }
  }
  return nummer;
}

/** Counts the change and says whether the plan is still the one that was seen. Throws 409 `verouderde-versie` when it is not. */
export async function checkVersie(
  tx: Tx,
  dossier: Dossier,
  versie: number,
  stand: 'lopend' | 'afgesloten' = 'lopend',
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('plannen')
    .set({ versie: versie + 1, stand })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Het plan veranderde terwijl je keek. Lees het nog een keer na.');
  }
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
  // Who sends a form twice in a row gets what came of the first.
  if (plan.versie === versie && (await isSameAgain(tx, dossier, plan, vragen))) {
    throw new Problem('verkeerde-staat', 'Er is niets veranderd sinds de vorige versie.');
  }
  await checkVersie(tx, dossier, versie);
  const nummer = await addVersierijen(tx, dossier, plan, { soort: 'voorstel' });
  const { team } = await findKring(tx, dossier);
  const eigen = { gemeente_id: dossier.actor.gemeente, huishouden_id: dossier.huishouden, nummer, team_id: team };
  const rows = vragen.map((vraag) => ({ id: createId(), ...eigen, ...vraag }));
  if (rows.length > 0) await tx.insertInto('planvragen').values(rows).execute();
  const onderwerp = { soort: 'plan', id: dossier.huishouden };
  const gegevens = { nummer, gevraagd: rows.length };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'planversie-voorgesteld', onderwerp, gegevens });
  return { nummer };
}
