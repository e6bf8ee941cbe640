import { sql } from 'kysely';

import type { AttentionSource } from '#platform/attention/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../inzage/index.ts';
import {
  type Doelstand,
  findPlankop,
  listDoelen,
  listNamen,
  listVerschillen,
  listVersiedoelen,
  type Mensen,
  type Namen,
  type Plandoel,
} from '../plandoel/index.ts';
import { renderAntwoordAandacht, renderRegieAandacht } from './aandacht.ts';
import { computeStand, type Oordeel, type Vraagstand, type Wijze } from './instemming.ts';
import { type Aandeel, computeAandeel, type Planstand } from './plan.ts';

/** Who was asked about a version, and what they said as far as it is for the reader. */
export type Antwoord = {
  soort: 'lid' | 'partij';
  id: string;
  naam: string;
  beslist: boolean;
  stand: Vraagstand;
  oordeel: Oordeel | null;
  woorden: string;
  wijze: Wijze | null;
  op: Date | null;
};

export type Versie = { nummer: number; soort: 'voorstel' | 'slot'; op: Date; door: string; slotwoord: string };
export type Planversie = Versie & {
  doelen: Doelstand[];
  antwoorden: Antwoord[];
  stand: Planstand;
  aandeel: Aandeel | null;
};

export type Plan = {
  stand: Planstand;
  doelen: Plandoel[];
  /** The newest version; undefined before anything was proposed. */
  laatste: Versie | undefined;
  /** Whether what stands here is something else than that version. */
  gewijzigd: boolean;
  antwoorden: Antwoord[];
  /** Who does how much; null for who sees a part of the plan alone, for then it is not true. */
  aandeel: Aandeel | null;
  /** Counts the changes, so that nobody proposes what they did not see. */
  versie: number;
};

/** Who was asked about a version and what they said; the words of leden are not for a partij or for the rest of the team. */
async function listAntwoorden(tx: Tx, dossier: Dossier, nummer: number, namen: Namen): Promise<Antwoord[]> {
  const van = { gemeente_id: dossier.actor.gemeente, huishouden_id: dossier.huishouden, nummer };
  const vragen = await tx
    .selectFrom('planvragen')
    .select(['lid_id', 'partij_id', 'beslist', 'stand'])
    .where((where) => where.and(van))
    .orderBy('id')
    .execute();
  const gezegd = await tx
    .selectFrom('instemmingen')
    .select(['lid_id', 'partij_id', 'oordeel', 'woorden', 'wijze', 'op'])
    .where((where) => where.and(van))
    .orderBy('id', 'desc')
    .execute();
  const buiten = dossier.relatie === 'partij' || dossier.relatie === 'team';
  return vragen.map(({ lid_id, partij_id, beslist, stand }) => {
    const soort = lid_id === null ? ('partij' as const) : ('lid' as const);
    const id = lid_id ?? partij_id ?? '';
    const laatste = gezegd.find((one) => (one.lid_id ?? one.partij_id) === id);
    const seen = buiten && soort === 'lid' ? undefined : laatste;
    return {
      soort,
      id,
      beslist,
      naam: namen[soort].get(id) ?? '',
      stand: stand as Vraagstand,
      oordeel: (seen?.oordeel as Oordeel | undefined) ?? null,
      woorden: seen?.woorden ?? '',
      wijze: (seen?.wijze as Wijze | undefined) ?? null,
      op: seen?.op ?? null,
    };
  });
}

/**
 * Of who was asked, what is for the reader: a partij learns of the partijen it sees at work in the goals it reads, and of nobody at home.
 * Who lives elsewhere learns of those partijen too, and of the leden they know of.
 */
function listZichtbaar(
  dossier: Dossier,
  antwoorden: readonly Antwoord[],
  doelen: readonly Pick<Doelstand, 'acties'>[],
) {
  const { relatie, zelf, leden, huishouden } = dossier;
  const elders = zelf.length > 0 && !leden.includes(huishouden);
  if (relatie !== 'partij' && !elders) return [...antwoorden];
  const ziet = new Set(doelen.flatMap(({ acties }) => acties.map(({ wie }) => wie.id)));
  return antwoorden.filter(({ soort, id, naam }) => (soort === 'partij' ? ziet.has(id) : elders && naam !== ''));
}

/** The share of each in what is done, for who reads what is meant for everyone at home. */
function computeEigenAandeel(dossier: Dossier, doelen: readonly Doelstand[]): Aandeel | null {
  const leestAlles = dossier.relatie !== 'partij' && dossier.leden.includes(dossier.huishouden);
  return leestAlles ? computeAandeel(doelen.flatMap(({ acties }) => acties)) : null;
}

/** The versions of the plan, the newest first. */
export async function listPlanversies(tx: Tx, dossier: Dossier): Promise<Versie[]> {
  return tx
    .selectFrom('planversies as v')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'v.gemeente_id').onRef('m.id', '=', 'v.door_id'),
    )
    .select(['v.nummer', 'v.soort', 'v.op', 'm.naam as door', 'v.slotwoord'])
    .$narrowType<{ soort: Versie['soort'] }>()
    .where('v.gemeente_id', '=', dossier.actor.gemeente)
    .where('v.huishouden_id', '=', dossier.huishouden)
    .orderBy('v.nummer', 'desc')
    .execute();
}

/** One version as it was proposed, with who answered what; undefined for a number that is none. */
export async function findPlanversie(tx: Tx, dossier: Dossier, nummer: number): Promise<Planversie | undefined> {
  const versie = (await listPlanversies(tx, dossier)).find((one) => one.nummer === nummer);
  if (!versie) return undefined;
  const namen = await listNamen(tx, dossier);
  const doelen = await listVersiedoelen(tx, dossier, nummer, namen);
  const antwoorden = await listAntwoorden(tx, dossier, nummer, namen);
  const stand = computeStand(versie.soort === 'slot', true, antwoorden);
  return {
    ...versie,
    doelen,
    antwoorden: listZichtbaar(dossier, antwoorden, doelen),
    stand,
    aandeel: computeEigenAandeel(dossier, doelen),
  };
}

/**
 * The plan of the open dossier as it is worked on now, as far as it is for the reader; undefined when there is none yet. `gelezen` is
 * what a page read of it already, with its versions, the newest first.
 */
export async function findPlan(
  tx: Tx,
  dossier: Dossier,
  gelezen?: Mensen & { versies: readonly Versie[] },
): Promise<Plan | undefined> {
  const plan = await findPlankop(tx, dossier);
  if (!plan) return undefined;
  const namen = await listNamen(tx, dossier, gelezen);
  const doelen = (await listDoelen(tx, dossier, namen))
    .filter(({ weg }) => !weg)
    .map((doel) => ({ ...doel, acties: doel.acties.filter(({ weg }) => !weg) }));
  const [laatste] = gelezen?.versies ?? (await listPlanversies(tx, dossier));
  const toen = laatste ? await listVersiedoelen(tx, dossier, laatste.nummer, namen) : [];
  const antwoorden = laatste ? await listAntwoorden(tx, dossier, laatste.nummer, namen) : [];
  return {
    stand: computeStand(plan.stand === 'afgesloten', laatste?.soort === 'voorstel', antwoorden),
    doelen,
    laatste,
    gewijzigd: listVerschillen(toen, doelen).length > 0,
    antwoorden: listZichtbaar(dossier, antwoorden, [...doelen, ...toen]),
    aandeel: computeEigenAandeel(dossier, doelen),
    versie: plan.versie,
  };
}

/** The question that is answered. Throws 409 when a newer version asks, when nobody asks any more, or when this one was not asked. */
export async function getVraag(
  tx: Tx,
  dossier: Dossier,
  { versie, soort, id }: { versie: number; soort: Antwoord['soort']; id: string },
): Promise<Antwoord> {
  const plan = getFound(await findPlan(tx, dossier));
  if (plan.stand === 'afgesloten') throw new Problem('verkeerde-staat', 'Dit plan is afgesloten.');
  if (plan.laatste?.soort !== 'voorstel')
    throw new Problem('verkeerde-staat', 'Er ligt geen plan om op te antwoorden.');
  if (plan.laatste.nummer !== versie) {
    throw new Problem('verouderde-versie', `Er is een nieuwer plan: versie ${plan.laatste.nummer}. Lees dat eerst.`);
  }
  const vraag = plan.antwoorden.find((one) => one.soort === soort && one.id === id);
  if (!vraag) throw new Problem('verkeerde-staat', 'Van deze mensen vragen we bij deze versie geen antwoord.');
  return vraag;
}

/** A handful on Vandaag: more is no overview. */
const MOST = 5;

const selectVragen = (tx: Tx, gemeente: string) =>
  tx
    .selectFrom('planvragen as v')
    .innerJoin('huishoudens as h', (join) =>
      join.onRef('h.gemeente_id', '=', 'v.gemeente_id').onRef('h.id', '=', 'v.huishouden_id'),
    )
    .where('v.gemeente_id', '=', gemeente)
    .where('h.stand', '=', 'open')
    .groupBy(['h.id', 'h.naam'])
    .select(['h.id', 'h.naam', sql<number>`count(*) filter (where v.lid_id is not null)`.as('leden')])
    .select([sql<number>`count(*) filter (where v.partij_id is not null and v.stand = 'open')`.as('partijen')])
    .select([sql<number>`count(*) filter (where v.stand = 'geweigerd')`.as('geweigerd')])
    .orderBy('h.id')
    .limit(MOST);

/** Plans that wait for an answer: for the regisseur how many, for a partij that it is asked. That alone, and nothing of the plan. */
export const listPlanAttention: AttentionSource = async (tx, actor) => {
  if (actor.persoon === null) return [];
  const regie = await selectVragen(tx, actor.gemeente)
    .where('h.regisseur_id', '=', actor.persoon)
    .where('v.beslist', '=', true)
    .where('v.stand', 'in', ['open', 'geweigerd'])
    .execute();
  const gevraagd = await selectVragen(tx, actor.gemeente)
    .where('v.stand', '=', 'open')
    .where(sql<boolean>`${actor.persoon}::uuid = any (v.medewerkers)`)
    .execute();
  return [...regie.map(renderRegieAandacht), ...gevraagd.map(renderAntwoordAandacht)];
};
