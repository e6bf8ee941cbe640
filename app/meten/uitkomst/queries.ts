import { sql } from 'kysely';

import { type Actor, openKeys, type Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { type Definitie, type Item, LAAGNAMEN, LAGEN, listItems, listNiveaus } from '../instrument/index.ts';
import {
  computeGedaan,
  type GeopendeMeting,
  listGolven,
  type Meting,
  type Metinggroep,
  openMeting,
} from '../meting/index.ts';
import { findEigenUitnodiging } from '../uitnodiging/index.ts';
import { computeBinnen, computeSamenhang, type Samenhang } from './eens.ts';
import { computeEnquete, type Enquete } from './enquete.ts';
import { createGeheugen } from './geheugen.ts';
import { findInGolf, createPerspectieven, MEEST, type Perspectief, listGekozen } from './perspectief.ts';
import { canReadUitkomst } from './policy.ts';
import type { Alfa, Telling, Tellingsoort } from './tellen.ts';
import { computeWeb, type Kant, type Web } from './web.ts';

/** What someone wants to see: keys of perspectieven, one kant or both, and waves beside this one. */
export type Keuze = { perspectieven: readonly string[]; kant: Kant; golven: readonly number[] };

/** A wave of the series whose results are open. */
export type Golf = { id: string; golf: number; periode: string; nu: boolean; gekozen: boolean };

/** Groups that stand together because each was too small, and how many are left out. */
export type Groepering = { samen: string[]; weggelaten: number };

type Basis = {
  geopend: GeopendeMeting;
  golven: Golf[];
  /** All that can be chosen, of this wave. */
  perspectieven: Perspectief[];
  /** What is shown, other waves included. */
  gekozen: Perspectief[];
  tellingen: readonly Telling[];
  groepering: Groepering;
  /** How many answers were counted in groups that are shown, and how many partijen those are of. */
  omvang: { antwoorden: number; partijen: number };
  /** Reads every group that is shown. */
  heel: boolean;
};
export type Webuitkomst = Basis & {
  soort: 'web';
  web: Web;
  samenhang: Samenhang;
  /** Agreement within each perspectief of this wave that is shown. */
  binnen: { perspectief: Perspectief; alfa: Alfa }[];
};
export type Enqueteuitkomst = Basis & { soort: 'enquete'; enquete: Enquete };
export type Uitkomst = Webuitkomst | Enqueteuitkomst;

/** So many counts stay in memory: some hundreds of metingen. */
const geheugen = createGeheugen(200_000);

/** The groepen of a meting whose counts the database shows this reader. Whoever sees one count of a groep sees all of that groep. */
async function listLeesbaar(tx: Tx, metingId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('metinggroepen as g')
    .select('g.id')
    .where('g.meting_id', '=', metingId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('tellingen as t')
          .select('t.groep_id')
          .whereRef('t.gemeente_id', '=', 'g.gemeente_id')
          .whereRef('t.meting_id', '=', 'g.meting_id')
          .whereRef('t.groep_id', '=', 'g.id'),
      ),
    )
    .orderBy('g.id')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * The counts of a meting that its reader may see, in the transaction in which it was opened: all that is ever shown of answers. None
 * before the results are open. Each time the database says which groepen these are; their counts are read once for each time that the
 * results were opened or shared, which counts up the version of the meting.
 */
export async function listTellingen(tx: Tx, { id, meting, groepen }: GeopendeMeting): Promise<readonly Telling[]> {
  if (meting.stand !== 'geopend') return [];
  const leesbaar = await listLeesbaar(tx, id);
  if (leesbaar.length === 0) return [];
  const aantallen = groepen.map((groep) => [groep.id, groep.aantal]);
  const key = JSON.stringify([id, meting.versie, meting.resultatenOp, leesbaar, aantallen]);
  const found = geheugen.findTellingen(key);
  if (found) return found;
  const rows = await tx
    .selectFrom('tellingen')
    .select(['groep_id as groep', 'soort', 'sleutel'])
    .select([sql<number[]>`array_agg(waarde)`.as('waarden'), sql<number[]>`array_agg(aantal)`.as('aantallen')])
    .$narrowType<{ soort: Tellingsoort }>()
    .where('meting_id', '=', id)
    .where('groep_id', 'in', leesbaar)
    .groupBy(['groep_id', 'soort', 'sleutel'])
    .execute();
  const tellingen = rows.flatMap(({ groep, soort, sleutel, waarden, aantallen: counts }) =>
    waarden.map((waarde, i) => ({ groep, soort, sleutel, waarde, aantal: counts[i] ?? 0 })),
  );
  geheugen.recordTellingen(key, tellingen);
  return tellingen;
}

const isGetoond = ({ aantal }: Metinggroep) => aantal !== null;

/** The groups of a meting whose counts are here, as one can look at them. */
function createZicht({ meting, groepen }: GeopendeMeting, tellingen: readonly Telling[], nu: boolean) {
  const own = geheugen.computeOnce([tellingen], 'groepen', () => new Set(tellingen.map(({ groep }) => groep)));
  const getoond = groepen.filter(isGetoond);
  return {
    groepen: getoond.filter(({ id }) => own.has(id)),
    heel: getoond.every(({ id }) => own.has(id)),
    golf: meting.golf,
    periode: meting.periode,
    nu,
  };
}

const LAGEN_MET_NAAM = LAGEN.map((laag) => [laag, LAAGNAMEN[laag]] as const);

/** From whose side a reader can look at a meting, with the counts of this reader. */
export const listPerspectieven = (geopend: GeopendeMeting, tellingen: readonly Telling[]): Perspectief[] =>
  createPerspectieven(createZicht(geopend, tellingen, true), geopend.definitie.uitslag, LAGEN_MET_NAAM);

/** The same perspectieven in another wave, with its counts. Leaves that other wave open. */
async function loadGolf(tx: Tx, actor: Actor, ander: Meting, hier: GeopendeMeting, gekozen: readonly Perspectief[]) {
  const daar = await openMeting(tx, actor, ander.id);
  const tellingen = await listTellingen(tx, daar);
  const zicht = createZicht(daar, tellingen, false);
  const perspectieven = createPerspectieven(zicht, daar.definitie.uitslag, LAGEN_MET_NAAM);
  const found = gekozen.flatMap((one) => {
    const zelfde = findInGolf(one, hier.groepen, { perspectieven, groepen: zicht.groepen });
    return zelfde ? [{ ...zelfde, sleutel: one.sleutel, naam: one.naam }] : [];
  });
  return { perspectieven: found, tellingen };
}

/** What was put together or left out, in names and numbers that everyone may know. */
function computeGroepering({ groepen }: GeopendeMeting): Groepering {
  const doelen = new Set(groepen.flatMap(({ samengevoegdIn }) => (samengevoegdIn === null ? [] : [samengevoegdIn])));
  return {
    samen: groepen.filter(({ id }) => doelen.has(id)).map(({ naam }) => naam),
    weggelaten: groepen.filter(({ aantal, samengevoegdIn }) => aantal === null && samengevoegdIn === null).length,
  };
}

const createGolf = (golven: readonly Meting[], nu: Meting, gekozen: readonly number[]): Golf[] =>
  golven
    .filter(({ stand }) => stand === 'geopend')
    .map(({ id, golf, periode }) => ({
      id,
      golf,
      periode,
      nu: id === nu.id,
      gekozen: id === nu.id || gekozen.includes(golf),
    }));

/** The waves there are, and of those that were asked for what is shown beside this one. */
async function addGolven(tx: Tx, actor: Actor, geopend: GeopendeMeting, keuze: Keuze, eerst: readonly Perspectief[]) {
  const alle = await listGolven(tx, actor, geopend.meting.reeks);
  const golven = createGolf(alle, geopend.meting, keuze.golven);
  const extra: Awaited<ReturnType<typeof loadGolf>>[] = [];
  for (const ander of alle.filter(({ id }) => golven.some((one) => one.id === id && one.gekozen && !one.nu))) {
    extra.push(await loadGolf(tx, actor, ander, geopend, eerst));
  }
  if (extra.length > 0) await openKeys(tx, { sleutels: geopend.sleutels });
  return { golven, extra };
}

/**
 * The results of a meting as its reader wants to see them, from the counts that this reader may see. Null before the results are open.
 * Throws 404 for a meting of another gemeente and for a scan, that has a page of its own; 403 for who has no part in it.
 */
export async function getUitkomst(
  tx: Tx,
  actor: Actor,
  geopend: GeopendeMeting,
  keuze: Keuze,
): Promise<Uitkomst | null> {
  const { definitie, meting, doetMee, beheert } = geopend;
  if (definitie.uitslag === 'scan') return getFound(null);
  if (meting.stand !== 'geopend') return null;
  const own = await listTellingen(tx, geopend);
  checkAllowed(canReadUitkomst({ beheert, doetMee, ziet: own.length > 0 }));
  const perspectieven = listPerspectieven(geopend, own);
  const isEnquete = definitie.uitslag === 'enquete';
  const eerst = listGekozen(perspectieven, keuze.perspectieven, isEnquete ? 1 : MEEST);
  const { golven, extra } = await addGolven(tx, actor, geopend, keuze, eerst);
  const getoond = geopend.groepen.filter(isGetoond);
  const tellingen = [own, ...extra.map((one) => one.tellingen)].flat();
  const gekozen = [...eerst, ...extra.flatMap((one) => one.perspectieven)].slice(0, MEEST);
  const basis: Basis = {
    geopend,
    golven,
    perspectieven,
    gekozen,
    tellingen,
    groepering: computeGroepering(geopend),
    omvang: {
      antwoorden: getoond.reduce((sum, { aantal }) => sum + (aantal ?? 0), 0),
      partijen: new Set(getoond.flatMap(({ partij }) => partij?.id ?? [])).size,
    },
    heel: createZicht(geopend, own, true).heel,
  };
  const cijfers = geheugen.computeOnce(
    [own, ...extra.map((one) => one.tellingen)],
    JSON.stringify([meting.instrument.versieId, keuze.kant, gekozen, perspectieven]),
    () =>
      isEnquete
        ? { soort: 'enquete' as const, enquete: computeEnquete(definitie, tellingen, gekozen) }
        : {
            soort: 'web' as const,
            web: computeWeb(definitie, tellingen, gekozen, keuze.kant),
            samenhang: computeSamenhang(definitie, own, perspectieven),
            binnen: eerst.map((perspectief) => ({ perspectief, alfa: computeBinnen(definitie, own, perspectief) })),
          },
  );
  return { ...basis, ...cijfers };
}

/** Words that people wrote with an item, or as an open answer. */
export type Toelichting = { item: string; tekst: string };
/** So many on one page; of more a random part is read. */
const TOELICHTINGEN = 300;

/**
 * What people wrote, of these groups, in random order, and how many there are: only what the database shows this reader, so never before
 * the results are open, nor of a group that is too small.
 */
export async function listToelichtingen(
  tx: Tx,
  { id }: GeopendeMeting,
  perspectieven: readonly Perspectief[],
): Promise<{ toelichtingen: Toelichting[]; totaal: number }> {
  const groepen = perspectieven.filter(({ nu }) => nu).flatMap((one) => one.groepen);
  if (groepen.length === 0) return { toelichtingen: [], totaal: 0 };
  const rows = await tx
    .selectFrom('antwoordtoelichtingen')
    .select(['item', 'tekst', sql<number>`count(*) over ()`.as('totaal')])
    .where('meting_id', '=', id)
    .where('leesbaar', '=', true)
    .where('groep_id', 'in', groepen)
    .orderBy(sql`random()`)
    .limit(TOELICHTINGEN)
    .execute();
  return { toelichtingen: rows.map(({ item, tekst }) => ({ item, tekst })), totaal: rows[0]?.totaal ?? 0 };
}

/** How many of a groep are done, as it was released; null where that may not be shown. */
export type Voortgang = { id: string; naam: string; gedaan: number | null };

export const listVoortgang = ({ meting, groepen }: GeopendeMeting): Voortgang[] =>
  groepen
    .filter(({ samengevoegdIn }) => samengevoegdIn === null)
    .map((groep) => ({ id: groep.id, naam: groep.naam, gedaan: computeGedaan(meting, groep) }));

/** What someone answered to an item; null for weet niet. */
export type Eigen = { sleutel: string; tekst: string; antwoord: string | null };

/** What was answered to this item, in the words of the instrument; undefined when nothing was. */
function formatAntwoord(definitie: Definitie, item: Item, value: unknown): string | null | undefined {
  if (value === null || value === undefined) return value;
  if (Array.isArray(value)) {
    return (item.keuzes ?? [])
      .filter(({ sleutel }) => value.includes(sleutel))
      .map(({ tekst }) => tekst)
      .join(', ');
  }
  return listNiveaus(definitie, item).find(({ waarde }) => waarde === value)?.tekst;
}

/**
 * The own answers of someone with an account in a named meting: these can be read by oneself at any time. None in an anonymous meting,
 * where nobody can find them any more.
 */
export async function listEigen(
  tx: Tx,
  actor: Actor,
  { id, meting, definitie, sleutels }: GeopendeMeting,
): Promise<Eigen[]> {
  const uitnodiging = meting.naamloos ? undefined : await findEigenUitnodiging(tx, actor, id);
  if (!uitnodiging) return [];
  await openKeys(tx, { sleutels: [...sleutels, `uitnodiging:${uitnodiging.id}`] });
  const row = await tx
    .selectFrom('antwoorden')
    .select('antwoorden')
    .where('meting_id', '=', id)
    .where('uitnodiging_id', '=', uitnodiging.id)
    .executeTakeFirst();
  const antwoorden = (row?.antwoorden ?? {}) as Readonly<Record<string, unknown>>;
  return listItems(definitie).flatMap((item) => {
    const antwoord = formatAntwoord(definitie, item, antwoorden[item.sleutel]);
    return antwoord === undefined ? [] : [{ sleutel: item.sleutel, tekst: item.tekst, antwoord }];
  });
}
