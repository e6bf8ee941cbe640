import type { Tx } from '#platform/database/index.ts';
import { getFound } from '#platform/problems/index.ts';

import { listEvaluaties, listStemmen } from '../evaluatie/index.ts';
import { listDeelnemers, listGesprekken, listRegels, listResultaten } from '../gesprek/index.ts';
import {
  findHuishouden,
  listAdressen,
  listBetrokkenen,
  listLeden,
  listNetwerk,
  listVertegenwoordigingen,
} from '../huishouden/index.ts';
import { type Dossier, listInwonervragen, listInzageregels } from '../inzage/index.ts';
import { listMeldingen } from '../melding/index.ts';
import { listDelingen, listOverleggen } from '../overleg/index.ts';
import { findPlan, findPlanversie, listPlanversies } from '../plan/index.ts';
import { listEigenWoorden } from '../stem/index.ts';
import { listTermijnen } from '../termijn/index.ts';

async function listVerslagen(tx: Tx, dossier: Dossier) {
  const verslagen = [];
  for (const gesprek of await listGesprekken(tx, dossier)) {
    if (gesprek.verstuurdOp === null) continue;
    verslagen.push({
      ...gesprek,
      deelnemers: await listDeelnemers(tx, dossier, gesprek.id),
      regels: await listRegels(tx, dossier, gesprek.id),
      resultaten: await listResultaten(tx, dossier, gesprek.id),
    });
  }
  return verslagen;
}

async function listVersies(tx: Tx, dossier: Dossier) {
  const versies = [];
  for (const { nummer } of await listPlanversies(tx, dossier)) versies.push(await findPlanversie(tx, dossier, nummer));
  return versies.flatMap((one) => one ?? []);
}

async function listOverlegkaarten(tx: Tx, dossier: Dossier) {
  const kaarten = [];
  for (const overleg of await listOverleggen(tx, dossier)) {
    kaarten.push({ ...overleg, delingen: await listDelingen(tx, dossier, overleg.id) });
  }
  return kaarten;
}

/**
 * Everything of a dossier that is for this resident, as it stands: what `inzage` opens for them, and nothing that is still being
 * written. Needs every part. Wmo 2015 5.3.2, Jeugdwet 7.3.10, AVG 15(3) (LAW-W21).
 */
export async function findAfschrift(tx: Tx, dossier: Dossier) {
  const { regisseur, aanvoerder, team, geopendOp } = getFound(
    await findHuishouden(tx, dossier.actor, dossier.huishouden),
  );
  const leden = await listLeden(tx, dossier);
  return {
    huishouden: { naam: dossier.naam, regisseur, aanvoerder, team, geopendOp },
    // Why someone may not look on behalf of a child is that child's, so no more than who is in it.
    leden: leden.map(({ id, naam, geboortedatum, relatie, woontHier, begintOp, eindigtOp }) => {
      return { id, naam, geboortedatum, relatie, woontHier, begintOp, eindigtOp };
    }),
    vertegenwoordigingen: await listVertegenwoordigingen(tx, dossier),
    adressen: await listAdressen(tx, dossier),
    netwerk: await listNetwerk(tx, dossier),
    betrokkenen: await listBetrokkenen(tx, dossier),
    meldingen: await listMeldingen(tx, dossier),
    termijnen: await listTermijnen(tx, dossier),
    verslagen: await listVerslagen(tx, dossier),
    plan: (await findPlan(tx, dossier)) ?? null,
    planversies: await listVersies(tx, dossier),
    evaluaties: await listEvaluaties(tx, dossier),
    metingen: await listStemmen(tx, dossier),
    overleggen: await listOverlegkaarten(tx, dossier),
    eigenWoorden: await listEigenWoorden(tx, dossier),
    vragen: await listInwonervragen(tx, dossier.actor, dossier.huishouden),
    // Who was refused has no name for the family: that is for who guards privacy to deal with (ADR 0027).
    wieKeek: (await listInzageregels(tx, dossier, { vanaf: geopendOp, tot: '9999-12-30', ookZelf: true })).map(
      ({ wie, ...regel }) => ({ ...regel, wie: regel.gelukt || wie.id === dossier.actor.persoon ? wie : null }),
    ),
  };
}

export type Afschrift = Awaited<ReturnType<typeof findAfschrift>>;
