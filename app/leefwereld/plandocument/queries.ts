import type { Tx } from '#platform/database/index.ts';

import { listEvaluaties, listParen, listStemmen, type Paar } from '../evaluatie/index.ts';
import { findHuishouden, listBetrokkenen, listLeden, listNetwerk } from '../huishouden/index.ts';
import type { Dossier } from '../inzage/index.ts';
import { type Antwoord, findPlan, findPlanversie } from '../plan/index.ts';
import { type Lezer, listVoor, type Plandocument } from './plandocument.ts';

/** For whom the answers of leden about a version are, by lid. */
async function listLezersVan(tx: Tx, dossier: Dossier, nummer: number): Promise<ReadonlyMap<string, string[]>> {
  const rows = await tx
    .selectFrom('instemmingen')
    .select(['lid_id', 'zichtbaar_voor'])
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('nummer', '=', nummer)
    .where('lid_id', 'is not', null)
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ lid_id, zichtbaar_voor }) => [lid_id ?? '', zichtbaar_voor]));
}

/** Takes away what somebody said who does not say it to this reader; that they were asked stays. */
function listGezegd(
  antwoorden: readonly Antwoord[],
  voor: ReadonlyMap<string, string[]>,
  thuis: readonly string[],
  { huishouden, lezer }: { huishouden: string; lezer: Lezer },
): Antwoord[] {
  if (lezer.soort === 'zelf' || lezer.soort === 'partij') return [...antwoorden];
  const lezers = lezer.soort === 'lid' ? [lezer.id] : thuis;
  return antwoorden.map((one) => {
    const open = voor.get(one.id) ?? [];
    const gehoord = (id: string) => open.includes(id) || (thuis.includes(id) && open.includes(huishouden));
    if (one.soort === 'partij' || lezers.every(gehoord)) return one;
    return { ...one, oordeel: null, woorden: '', wijze: null, op: null };
  });
}

/** Both voices of the newest moment, about this reader or everyone together; only when both are in. */
async function findParen(
  tx: Tx,
  dossier: Dossier,
  lezer: Lezer,
  evaluaties: readonly { id: string }[],
): Promise<Paar[]> {
  const alle = (await listStemmen(tx, dossier)).filter(({ inwoner, professional }) => inwoner && professional);
  const eigen = lezer.soort === 'lid' ? [lezer.id] : lezer.soort === 'zelf' ? dossier.zelf : [];
  for (const { id } of evaluaties) {
    const hier = alle.filter(({ evaluatie }) => evaluatie === id);
    const een = hier.find(({ lid }) => lid !== null && eigen.includes(lid)) ?? hier.find(({ lid }) => lid === null);
    if (een) return listParen(een);
  }
  return [];
}

/** Who reads: residents and partijen what their keys open; of the gemeente everyone at home, or the lid that was chosen. */
async function findLezer(tx: Tx, dossier: Dossier, lid: string | undefined): Promise<Lezer | undefined> {
  if (dossier.zelf.length > 0) return { soort: 'zelf' };
  if (dossier.relatie === 'partij') return { soort: 'partij' };
  if (lid === undefined) return { soort: 'iedereen' };
  const een = (await listLeden(tx, dossier)).find(({ id }) => id === lid);
  return een && { soort: 'lid', id: een.id, naam: een.roepnaam, woontHier: een.woontHier };
}

/**
 * The plan as this reader may have it on paper: the newest version as it was proposed, or the concept before there is one. Undefined without
 * a plan, or for a lid who is not there. Needs the onderdelen kern and plan, and stem for what people said. `lid`: for whom the regisseur
 * prints it; everyone at home when left out.
 */
export async function findPlandocument(tx: Tx, dossier: Dossier, lid?: string): Promise<Plandocument | undefined> {
  const plan = await findPlan(tx, dossier);
  const lezer = await findLezer(tx, dossier, lid);
  if (!plan || !lezer) return undefined;
  const { huishouden } = dossier;
  const versie = plan.laatste && (await findPlanversie(tx, dossier, plan.laatste.nummer));
  const thuis = (await listLeden(tx, dossier)).filter(({ woontHier, eindigtOp }) => woontHier && eindigtOp === null);
  const voor = await listLezersVan(tx, dossier, plan.laatste?.nummer ?? 0);
  const regie = await findHuishouden(tx, dossier.actor, huishouden);
  const evaluaties = listVoor(await listEvaluaties(tx, dossier), huishouden, lezer);
  const betrokkenen = await listBetrokkenen(tx, dossier);
  return {
    naam: dossier.naam,
    lezer,
    regisseur: [regie?.regisseur.naam, regie?.team.naam].filter(Boolean).join(', '),
    aanvoerder: regie?.aanvoerder?.naam ?? '',
    laatste: plan.laatste,
    gewijzigd: plan.gewijzigd,
    doelen: listVoor(versie?.doelen ?? plan.doelen, huishouden, lezer),
    antwoorden: listGezegd(
      versie?.antwoorden ?? [],
      voor,
      thuis.map(({ id }) => id),
      { huishouden, lezer },
    ),
    netwerk: await listNetwerk(tx, dossier),
    partijen: betrokkenen.flatMap(({ partij, taak }) => (partij === null ? [] : [{ naam: partij, taak }])),
    paren: await findParen(tx, dossier, lezer, evaluaties),
    volgende: evaluaties.findLast(({ stand }) => stand === 'gepland'),
    vorige: evaluaties.find(({ stand }) => stand === 'gehouden'),
  };
}
