import type { AttentionSource } from '#platform/attention/index.ts';
import { type Actor, openKeys, type Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { addDays, computeDay } from '#platform/time/index.ts';

import { listBesluiten } from '../consensus/index.ts';
import { findItem, getDefinitie, listItems, listKenmerken, type Uitslag } from '../instrument/index.ts';
import {
  canBeheerMeting,
  findEigenPartij,
  type GeopendeMeting,
  listGolven,
  listMetingen,
  type Meting,
  openMeting,
} from '../meting/index.ts';
import { getScan } from '../scan/index.ts';
import {
  computeBinnen,
  computeEnquete,
  computeSamenhang,
  computeSterkte,
  computeWeb,
  listEnquetezinnen,
  listPerspectieven,
  listTellingen,
  listZinnen,
  type Perspectief,
  type Telling,
  WEINIG_MENSEN,
  WEINIG_PARTIJEN,
} from '../uitkomst/index.ts';
import { renderAandacht } from './aandacht.ts';
import {
  type Actie,
  type Afspraak,
  type Bron,
  type Enquetebron,
  formatKop,
  type Grondstof,
  type Webbron,
} from './bron.ts';
import { isIedereen, isPartij, listLijnen } from './lijnen.ts';
import { canOpenRapport, canReadAlong, canReadRapporten, isRaad } from './policy.ts';
import {
  DAGEN_NIEUW,
  formatBegeleidersleutel,
  formatDeelnemersleutel,
  isRapporteerbaar,
  MEEST_NIEUW,
  type Rapport,
  type Soort,
  type Stand,
} from './rapport.ts';
import { type Inhoud, InhoudSchema } from './schema.ts';

/**
 * Metingen whose results are open to all who take part, and that this person takes part in by the partij they speak for; and scans that
 * were opened to others, for a scan asks no groepen.
 */
async function listGedeeld(tx: Tx, actor: Actor): Promise<string[]> {
  if (canReadRapporten(actor) !== true) return [];
  const partij = await findEigenPartij(tx, actor);
  const scans = canReadAlong(actor);
  const rows = await tx
    .selectFrom('metingen as m')
    .leftJoin('metinggroepen as g', (join) =>
      join.onRef('g.gemeente_id', '=', 'm.gemeente_id').onRef('g.meting_id', '=', 'm.id'),
    )
    .select('m.id')
    .distinct()
    .where('m.gemeente_id', '=', actor.gemeente)
    .where('m.opengesteld', '=', true)
    .where(({ or, eb }) => or([eb('g.partij_id', '=', partij), ...(scans ? [eb('m.toegang', '=', 'scan')] : [])]))
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Opens what this person may read besides by their role: rapporten of metingen they lead, and of those that are open to who takes part.
 * Until the end of the transaction.
 */
export async function openRapporten(tx: Tx, actor: Actor): Promise<void> {
  if (actor.persoon === null) return;
  const geleid = await tx
    .selectFrom('metingen')
    .select('id')
    .where('gemeente_id', '=', actor.gemeente)
    .where('begeleider_id', '=', actor.persoon)
    .execute();
  const sleutels = [
    ...geleid.map(({ id }) => formatBegeleidersleutel(id)),
    ...(await listGedeeld(tx, actor)).map(formatDeelnemersleutel),
  ];
  await openKeys(tx, { sleutels });
}

const selectRapporten = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('rapporten as r')
    .innerJoin('metingen as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'r.gemeente_id').onRef('m.id', '=', 'r.meting_id'),
    )
    .select(['r.id', 'r.soort', 'r.titel', 'r.woord', 'r.stand', 'r.voortgang', 'r.aan_raad as aanRaad', 'r.ook'])
    .select(['r.aan_raad_op as aanRaadOp', 'r.gemaakt_op as gemaaktOp', 'm.id as meting_id'])
    .select(['m.titel as meting_titel', 'm.periode', 'm.begeleider_id'])
    .$narrowType<{ soort: Soort; stand: Stand }>()
    .where('r.gemeente_id', '=', actor.gemeente);

type Row = Awaited<ReturnType<ReturnType<typeof selectRapporten>['execute']>>[number];

const asRapport = ({ meting_id, meting_titel, periode, begeleider_id, woord, ...row }: Row): Rapport => ({
  ...row,
  woord: woord ?? '',
  meting: { id: meting_id, titel: meting_titel, periode, begeleiderId: begeleider_id },
});

/** The rapporten that this actor may read, or those given to the raad since a day (YYYY-MM-DD), the newest first; a page of them. */
export async function listRapporten(
  tx: Tx,
  actor: Actor,
  { aanRaadSinds }: { aanRaadSinds?: string },
  pagina: number,
  aantal: number,
): Promise<{ resultaten: Rapport[]; pagina: number; totaal: number }> {
  await openRapporten(tx, actor);
  let rows = selectRapporten(tx, actor);
  if (aanRaadSinds !== undefined) rows = rows.where('r.aan_raad_op', '>=', aanRaadSinds);
  const { totaal } = await tx
    .selectFrom(rows.clearSelect().select('r.id').as('alle'))
    .select((q) => q.fn.countAll<number>().as('totaal'))
    .executeTakeFirstOrThrow();
  const found = await rows
    .orderBy('r.gemaakt_op', 'desc')
    .orderBy('r.id', 'desc')
    .limit(aantal)
    .offset((pagina - 1) * aantal)
    .execute();
  return { resultaten: found.map(asRapport), pagina, totaal };
}

/** One rapport; undefined when there is none that this actor may read, also for an id that is none. */
export async function findRapport(tx: Tx, actor: Actor, id: string): Promise<Rapport | undefined> {
  if (!isId(id)) return undefined;
  await openRapporten(tx, actor);
  const row = await selectRapporten(tx, actor).where('r.id', '=', id).executeTakeFirst();
  return row && asRapport(row);
}

/** What a rapport that was found tells, as it was frozen, with its document when there is one; undefined while it is made. */
export async function findInhoud(
  tx: Tx,
  { gemeente }: Actor,
  id: string,
): Promise<{ inhoud: Inhoud; pdf: Uint8Array | null } | undefined> {
  const row = await tx
    .selectFrom('rapporten')
    .select(['inhoud', 'pdf'])
    .where('gemeente_id', '=', gemeente)
    .where('id', '=', id)
    .where('stand', '=', 'klaar')
    .executeTakeFirst();
  return row && { inhoud: InhoudSchema.parse(row.inhoud), pdf: row.pdf };
}

/** Whether this person leads the meting that a rapport is about. */
export const isBeheerder = (actor: Actor, { meting }: Rapport): boolean =>
  canBeheerMeting(actor, { begeleider: { id: meting.begeleiderId } }) === true;

/** A rapport for who leads its meting. Throws 404 for one that may not be read, 403 for who reads and does not lead. */
export async function getBeheerd(tx: Tx, actor: Actor, id: string): Promise<Rapport> {
  const rapport = getFound(await findRapport(tx, actor, id));
  checkAllowed(canOpenRapport({ beheert: isBeheerder(actor, rapport) }));
  return rapport;
}

/** More are never looked through to choose from. */
const MEEST_METINGEN = 500;

/** Metingen that this person leads and can make a rapport of, the newest results first. */
export async function listRapporteerbaar(tx: Tx, actor: Actor): Promise<Meting[]> {
  const alle = await listMetingen(tx, actor, {}, { limit: MEEST_METINGEN, offset: 0 });
  const sorted = alle.toSorted((one, two) => (two.resultatenOp ?? '9').localeCompare(one.resultatenOp ?? '9'));
  return sorted.filter((meting) => isRapporteerbaar(meting) && canBeheerMeting(actor, meting) === true);
}

/** A meting that can come along, with the kind of its results. */
export type Meegenomen = Meting & { uitslag: Uitslag };

/** What can come along in a rapport for the raad: of every other instrument the newest meting that this person leads, the newest first. */
export async function listMeegenomen(tx: Tx, actor: Actor, { meting }: GeopendeMeting): Promise<Meegenomen[]> {
  const alle = await listRapporteerbaar(tx, actor);
  const sleutels = [meting.instrument.sleutel, ...alle.map(({ instrument }) => instrument.sleutel)];
  const nieuwste = alle.filter(({ instrument }, i) => sleutels.indexOf(instrument.sleutel) === i + 1);
  const found: Meegenomen[] = [];
  for (const one of nieuwste) {
    found.push({ ...one, uitslag: (await getDefinitie(tx, actor, one.instrument.versieId)).uitslag });
  }
  return found;
}

/** What was agreed together, in the order of the instrument; by whom, as it is called on the page of the results. */
async function listAfspraken(tx: Tx, actor: Actor, geopend: GeopendeMeting, wie: readonly Perspectief[]) {
  const order = listItems(geopend.definitie).map(({ sleutel }) => sleutel);
  return (await listBesluiten(tx, actor, geopend))
    .flatMap(({ perspectief, ...besluit }): Afspraak[] => {
      const naam = wie.find(({ sleutel }) => sleutel === perspectief)?.naam;
      return naam === undefined ? [] : [{ ...besluit, wie: naam }];
    })
    .toSorted((one, two) => order.indexOf(one.item) - order.indexOf(two.item));
}

async function getWebbron(
  tx: Tx,
  actor: Actor,
  geopend: GeopendeMeting,
  tellingen: readonly Telling[],
): Promise<Webbron> {
  const { definitie, groepen } = geopend;
  const alle = listPerspectieven(geopend, tellingen);
  const partijen = alle.filter(isPartij);
  const gemeente = groepen.find(({ partij }) => partij?.soort === 'gemeente')?.partij?.id;
  const plaats = partijen.findIndex(({ partij }) => partij !== null && partij === gemeente);
  const webben = listLijnen(alle, partijen).map((lijnen) => computeWeb(definitie, tellingen, lijnen));
  const perPartij = computeWeb(definitie, tellingen, partijen);
  const samenhang = computeSamenhang(definitie, tellingen, alle);
  const vorige = await findEerder(tx, actor, geopend);
  return {
    ...formatKop(geopend),
    uitslag: 'web',
    partijen: perPartij,
    gemeente: plaats === -1 ? null : plaats,
    webben,
    zinnen: listZinnen(webben[0] ?? perPartij),
    samenhang: {
      ...samenhang,
      sterkte: samenhang.w === null ? null : computeSterkte(samenhang.w),
      weinig: samenhang.partijen.length < WEINIG_PARTIJEN,
    },
    binnen: partijen.map((partij) => ({
      naam: partij.naam,
      alfa: computeBinnen(definitie, tellingen, partij),
      weinig: partij.n < WEINIG_MENSEN,
    })),
    afspraken: await listAfspraken(tx, actor, geopend, alle),
    eerder: vorige && {
      periode: vorige.periode,
      web: computeWeb(vorige.definitie, vorige.tellingen, vorige.perspectieven.filter(isPartij)),
    },
  };
}

/** The wave before this one with open results, as its results can be looked at; null when there is none. */
async function findEerder(tx: Tx, actor: Actor, { meting }: GeopendeMeting) {
  const golven = await listGolven(tx, actor, meting.reeks);
  const vorige = golven.findLast(({ golf, stand }) => golf < meting.golf && stand === 'geopend');
  if (!vorige) return null;
  const geopend = await openMeting(tx, actor, vorige.id);
  const tellingen = await listTellingen(tx, geopend);
  const perspectieven = listPerspectieven(geopend, tellingen);
  return { periode: vorige.periode, definitie: geopend.definitie, tellingen, perspectieven };
}

async function getEnquetebron(
  tx: Tx,
  actor: Actor,
  geopend: GeopendeMeting,
  tellingen: readonly Telling[],
): Promise<Enquetebron> {
  const iedereen = listPerspectieven(geopend, tellingen).filter(isIedereen);
  const enquete = computeEnquete(geopend.definitie, tellingen, iedereen);
  const zinnen = iedereen.length > 0 ? listEnquetezinnen(enquete) : [];
  const vorige = await findEerder(tx, actor, geopend);
  const toen = vorige?.perspectieven.filter(isIedereen) ?? [];
  const eerder =
    vorige && toen.length > 0
      ? { periode: vorige.periode, enquete: computeEnquete(vorige.definitie, vorige.tellingen, toen) }
      : null;
  return { ...formatKop(geopend), uitslag: 'enquete', enquete, zinnen, eerder };
}

/** The figures of one meting: counts and scores, never an answer. */
async function getBron(tx: Tx, actor: Actor, metingId: string): Promise<Bron> {
  const geopend = await openMeting(tx, actor, metingId);
  if (!isRapporteerbaar(geopend.meting)) throw new Problem('verkeerde-staat', 'De resultaten zijn niet open.');
  const { uitslag } = geopend.definitie;
  if (uitslag === 'scan') return { ...formatKop(geopend), uitslag, stand: (await getScan(tx, actor, metingId)).stand };
  const tellingen = await listTellingen(tx, geopend);
  if (uitslag === 'enquete') return getEnquetebron(tx, actor, geopend, tellingen);
  return getWebbron(tx, actor, geopend, tellingen);
}

/** What is done after these metingen, what must be done first on top. Who does it stands there by function. */
async function listActies(tx: Tx, { gemeente }: Actor, metingen: readonly string[], bronnen: readonly Bron[]) {
  const rows = await tx
    .selectFrom('verbeteracties as v')
    .innerJoin('medewerkers as e', (join) =>
      join.onRef('e.gemeente_id', '=', 'v.gemeente_id').onRef('e.id', '=', 'v.eigenaar_id'),
    )
    .select(['v.titel as wat', 'v.kenmerk', 'v.meting_id', 'e.functie as wie', 'v.klaar_op as klaarOp', 'v.stand'])
    .$narrowType<{ stand: Actie['stand'] }>()
    .where('v.gemeente_id', '=', gemeente)
    .where('v.meting_id', 'in', [...metingen])
    .orderBy('v.klaar_op')
    .orderBy('v.id')
    .execute();
  return rows.map(({ kenmerk, meting_id, ...rest }): Actie => {
    const definitie = bronnen[metingen.indexOf(meting_id)]?.definitie;
    const naam = definitie && listKenmerken(definitie).find(({ sleutel }) => sleutel === kenmerk)?.naam;
    return { ...rest, waarom: naam ?? (definitie && findItem(definitie, kenmerk)?.tekst) ?? '–' };
  });
}

/**
 * Everything a rapport is made of, as it is now. For the job alone, whose actor has the role rapport: it reads counts, scores and what was
 * agreed, and no answer. It bears the day on which it was asked for.
 */
export async function getGrondstof(tx: Tx, actor: Actor, rapport: Rapport): Promise<Grondstof> {
  const metingen = [rapport.meting.id, ...rapport.ook];
  const eerste = await getBron(tx, actor, rapport.meting.id);
  const bronnen: [Bron, ...Bron[]] = [eerste];
  for (const meting of rapport.ook) bronnen.push(await getBron(tx, actor, meting));
  const { soort, titel, woord } = rapport;
  const { naam: gemeente } = await tx
    .selectFrom('gemeenten')
    .select('naam')
    .where('gemeente_id', '=', actor.gemeente)
    .executeTakeFirstOrThrow();
  const dag = computeDay(rapport.gemaaktOp);
  return { soort, titel, woord, gemeente, dag, bronnen, acties: await listActies(tx, actor, metingen, bronnen) };
}

/** Rapporten that were given to the raad a short while ago, for who these are for. `vandaag`: YYYY-MM-DD. */
export const listRapportAttention: AttentionSource = async (tx, actor, vandaag) => {
  if (!isRaad(actor)) return [];
  const sinds = addDays(vandaag, -DAGEN_NIEUW);
  const { resultaten } = await listRapporten(tx, actor, { aanRaadSinds: sinds }, 1, MEEST_NIEUW);
  return resultaten.flatMap(({ id, titel, aanRaadOp }) =>
    aanRaadOp === null ? [] : [renderAandacht({ id, titel, aanRaadOp }, vandaag)],
  );
};
