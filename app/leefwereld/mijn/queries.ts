import type { Attention } from '#platform/attention/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { getFound } from '#platform/problems/index.ts';
import { addDays, computeDay } from '#platform/time/index.ts';

import { TREDENAMEN } from '../../kennis/ladder/index.ts';
import { findStemvraag, listEvaluaties } from '../evaluatie/index.ts';
import {
  isResultaatsoort,
  listGesprekken,
  listRegels,
  listResultaten,
  ONDERWERPNAMEN,
  ONDERWERPSLEUTELS,
  RESULTAATNAMEN,
} from '../gesprek/index.ts';
import {
  findHuishouden,
  type Huishouden,
  type Lid,
  listAdressen,
  listBetrokkenen,
  listLeden,
} from '../huishouden/index.ts';
import { type Dossier, findInzageregel, listInwonervragen, type Plek } from '../inzage/index.ts';
import { findMelding, listMeldingen } from '../melding/index.ts';
import { listOverleggen } from '../overleg/index.ts';
import { findPlan, findPlanversie } from '../plan/index.ts';
import { type EigenWoorden, listEigenWoorden, type Onderwerp } from '../stem/index.ts';
import { listTermijnen, type Termijnsoort } from '../termijn/index.ts';
import { renderAandacht } from './aandacht.ts';
import { listSprekers, type Persoon } from './mijn.ts';

type Rol = { huishouden: string; soort: string; lid: string | null };

/** As whom this resident takes part, in which huishouden, today. Opens nothing. */
async function listRollen(tx: Tx, actor: Actor): Promise<Rol[]> {
  const vandaag = computeDay();
  return tx
    .selectFrom('betrokkenheden')
    .select(['huishouden_id as huishouden', 'soort', 'lid_id as lid'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('medewerker_id', '=', actor.persoon)
    .where('soort', 'in', ['lid', 'vertegenwoordiger'])
    .where('begint_op', '<=', vandaag)
    .where((where) => where.or([where('eindigt_op', 'is', null), where('eindigt_op', '>=', vandaag)]))
    .orderBy('huishouden_id')
    .execute();
}

/** The huishoudens of a resident: where they are a lid, or represent one. Opens nothing. */
export async function listEigenHuishoudens(tx: Tx, actor: Actor): Promise<Huishouden[]> {
  const ids = new Set((await listRollen(tx, actor)).map(({ huishouden }) => huishouden));
  const found = [];
  for (const id of ids) found.push(await findHuishouden(tx, actor, id));
  return found.flatMap((one) => one ?? []);
}

/** How to reach the regisseur. */
async function findBereikbaar(tx: Tx, actor: Actor, regisseur: string): Promise<string> {
  const row = await tx
    .selectFrom('medewerkers')
    .select('email')
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', regisseur)
    .executeTakeFirst();
  return row?.email ?? '';
}

/** The leden of the open dossier for whom this resident speaks, themselves first; and which of them they are. */
export async function findSprekers(tx: Tx, dossier: Dossier): Promise<{ sprekers: Lid[]; ik: string[] }> {
  const rollen = await listRollen(tx, dossier.actor);
  const ik = rollen
    .filter(({ huishouden, soort }) => huishouden === dossier.huishouden && soort === 'lid')
    .flatMap(({ lid }) => lid ?? []);
  return { sprekers: listSprekers(await listLeden(tx, dossier), dossier.zelf, ik), ik };
}

export type Termijnregel = { id: string; soort: Termijnsoort; uiterlijk: string; stil: boolean };

export type Begin = {
  huishouden: Huishouden;
  bereikbaar: string;
  sprekers: Lid[];
  ik: string[];
  /** Versions that wait for an answer, one for each person. */
  vragen: Antwoordweg[];
  /** Day of the moment at which this resident did not yet say how it goes. */
  stemvraag: string | undefined;
  termijnen: Termijnregel[];
  /** A melding on which a persoonlijk plan can still be given. */
  persoonlijkPlan: { melding: string; uiterlijk: string } | undefined;
  heeftPlan: boolean;
  woorden: EigenWoorden[];
};

/** What a resident finds on their first page; needs kern, route, plan and stem. */
export async function findBegin(tx: Tx, dossier: Dossier, huishouden: Huishouden): Promise<Begin> {
  // What a resident let pass is not late: they may still give their plan, at the melding.
  const lopend = (await listTermijnen(tx, dossier)).filter(
    ({ klaarOp, soort, uiterlijk }) => klaarOp === null && (soort !== 'persoonlijk-plan' || uiterlijk >= computeDay()),
  );
  const eigen = lopend.find(({ soort }) => soort === 'persoonlijk-plan');
  const melding = eigen && (await findMelding(tx, dossier, eigen.onderwerp.id));
  const open = eigen && melding?.persoonlijkPlan === null;
  const wie = await findSprekers(tx, dossier);
  const stemvraag = await findStemvraag(tx, dossier, wie);
  return {
    huishouden,
    bereikbaar: await findBereikbaar(tx, dossier.actor, huishouden.regisseur.id),
    ...wie,
    stemvraag: stemvraag?.wacht ? stemvraag.evaluatie.op : undefined,
    vragen: (await listAntwoordwegen(tx, dossier)).filter(({ gaf }) => !gaf),
    termijnen: lopend.map(({ id, soort, uiterlijk, stand }) => ({
      id,
      soort,
      uiterlijk,
      stil: stand === 'opgeschort',
    })),
    persoonlijkPlan: open ? { melding: eigen.onderwerp.id, uiterlijk: eigen.uiterlijk } : undefined,
    heeftPlan: (await findPlan(tx, dossier)) !== undefined,
    woorden: await listEigenWoorden(tx, dossier, [{ soort: 'huishouden', id: dossier.huishouden }]),
  };
}

export type Antwoordweg = Persoon & { zelf: boolean; gaf: boolean };

/**
 * For whom of the newest version this resident answers: themselves, and who they represent when that child has no voice of its own
 * yet (Jeugdwet 7.3.4 and 7.3.5); whether they did.
 */
export async function listAntwoordwegen(tx: Tx, dossier: Dossier): Promise<Antwoordweg[]> {
  const plan = await findPlan(tx, dossier);
  if (plan?.laatste?.soort !== 'voorstel' || plan.stand === 'afgesloten') return [];
  const { sprekers, ik } = await findSprekers(tx, dossier);
  return sprekers.flatMap(({ id, roepnaam, leeftijd, beslisser }): Antwoordweg[] => {
    const gevraagd = plan.antwoorden.find((one) => one.soort === 'lid' && one.id === id);
    const zelf = ik.includes(id);
    if (!gevraagd || (!zelf && beslisser === 'samen')) return [];
    return [{ id, naam: roepnaam, leeftijd, zelf, gaf: gevraagd.stand !== 'open' }];
  });
}

/** What the form to answer for one person shows; undefined when nobody asks them. */
export async function findAntwoord(tx: Tx, dossier: Dossier, lid: string) {
  const weg = (await listAntwoordwegen(tx, dossier)).find(({ id }) => id === lid);
  const plan = await findPlan(tx, dossier);
  const gevraagd = plan?.antwoorden.find((one) => one.soort === 'lid' && one.id === lid);
  const versie = plan?.laatste && (await findPlanversie(tx, dossier, plan.laatste.nummer));
  if (!weg || !gevraagd || !versie) return undefined;
  return {
    lid: weg,
    zelf: weg.zelf,
    beslist: gevraagd.beslist,
    nummer: versie.nummer,
    doelen: versie.doelen.map(({ woorden }) => woorden),
    gegeven: { oordeel: gevraagd.oordeel ?? '', woorden: gevraagd.woorden },
  };
}

/** A verslag that was sent, with the names of its topics and results. */
export type Verslag = {
  id: string;
  op: string;
  plek: string;
  vraag: string;
  houder: string;
  onderwerpen: { naam: string; regels: { id: string; door: string; tekst: string; inwoner: boolean }[] }[];
  resultaten: { id: string; naam: string; wens: string; oplossingen: string[] }[];
};

/** The verslagen that were sent, the newest first; needs gesprek. What is still being written is not among them. */
export async function listVerslagen(tx: Tx, dossier: Dossier): Promise<Verslag[]> {
  const gesprekken = (await listGesprekken(tx, dossier)).filter(({ verstuurdOp }) => verstuurdOp !== null);
  const verslagen: Verslag[] = [];
  for (const { id, op, plek, vraag, houder } of gesprekken) {
    const regels = await listRegels(tx, dossier, id);
    const resultaten = await listResultaten(tx, dossier, id);
    verslagen.push({
      id,
      op,
      plek,
      vraag,
      houder: houder.naam,
      onderwerpen: ONDERWERPSLEUTELS.map((sleutel) => ({
        naam: ONDERWERPNAMEN[sleutel],
        regels: regels
          .filter(({ onderwerp }) => onderwerp === sleutel)
          .map((regel) => ({
            id: regel.id,
            door: regel.door,
            tekst: regel.tekst,
            inwoner: regel.spreker === 'inwoner',
          })),
      })).filter((one) => one.regels.length > 0),
      resultaten: resultaten.map((one) => ({
        id: one.id,
        naam: isResultaatsoort(one.resultaat) ? RESULTAATNAMEN[one.resultaat] : '',
        wens: one.wens,
        oplossingen: one.oplossingen.map(({ trede, tekst, wie }) =>
          [TREDENAMEN[trede], [tekst, wie].filter(Boolean).join(', ')].join(': '),
        ),
      })),
    });
  }
  return verslagen;
}

/** The meldingen of the open dossier with whose they are and their terms; needs kern and route. */
export async function listMeldingkaarten(tx: Tx, dossier: Dossier) {
  const leden = await listLeden(tx, dossier);
  const termijnen = await listTermijnen(tx, dossier);
  return (await listMeldingen(tx, dossier)).map((melding) => ({
    melding,
    naam: leden.find(({ id }) => id === melding.lid)?.roepnaam ?? '',
    termijnen: termijnen.filter(({ onderwerp }) => onderwerp.id === melding.id),
  }));
}

/** Who takes part; of partijen only those that read something this resident reads: what they do for others elsewhere is not theirs. */
const listSamen = async (tx: Tx, dossier: Dossier) =>
  (await listBetrokkenen(tx, dossier)).filter(
    ({ soort, leden }) => soort !== 'partij' || [dossier.huishouden, ...leden].some((id) => dossier.leden.includes(id)),
  );

/** Who is in it and works along; needs kern, and adres for a protected address. */
export async function findMensen(tx: Tx, dossier: Dossier) {
  const huishouden = getFound(await findHuishouden(tx, dossier.actor, dossier.huishouden));
  const adressen = await listAdressen(tx, dossier);
  return {
    leden: (await listLeden(tx, dossier)).filter(({ eindigtOp }) => eindigtOp === null),
    partijen: (await listSamen(tx, dossier)).filter(({ soort }) => soort === 'partij'),
    adressen: adressen.map(({ straat, huisnummer, toevoeging, postcode, plaats }) =>
      [`${straat} ${huisnummer}${toevoeging}`, `${postcode.slice(0, 4)} ${postcode.slice(4)} ${plaats}`].join(', '),
    ),
    regisseur: huishouden.regisseur,
  };
}

/** Who may open the dossier today, and how much of it: what `toegang` decides, in facts. */
export async function findKring(tx: Tx, dossier: Dossier) {
  const { regisseur, aanvoerder, team } = getFound(await findHuishouden(tx, dossier.actor, dossier.huishouden));
  const betrokkenen = (await listSamen(tx, dossier)).filter(({ medewerker }) => medewerker !== dossier.actor.persoon);
  return { regisseur, aanvoerder, team, betrokkenen };
}

/** An entry that someone wants to add words to. */
export type Item = {
  /** The words that stand there, shown above the form. */
  tekst: string;
  plek: Plek;
};

/** For who lives there; for who lives elsewhere only this person themselves and the regie. */
const thuis = (dossier: Dossier, lid: string): readonly string[] =>
  dossier.leden.includes(dossier.huishouden) ? [dossier.huishouden] : [lid];

async function findPlanItem(tx: Tx, dossier: Dossier, bij: Onderwerp, id: string): Promise<Item | undefined> {
  const doelen = (await findPlan(tx, dossier))?.doelen ?? [];
  for (const { id: doel, woorden, acties, leefdomein, wet, voor } of doelen) {
    const actie = acties.find((one) => one.id === id);
    const plek = { leefdomein, wet, voor };
    if (bij === 'doel' && doel === id) return { tekst: woorden, plek };
    if (bij === 'actie' && actie) return { tekst: actie.wat, plek };
  }
  return undefined;
}

async function findGesprekItem(tx: Tx, dossier: Dossier, bij: Onderwerp, id: string): Promise<Item | undefined> {
  if (bij === 'resultaat') {
    const resultaat = (await listResultaten(tx, dossier)).find((one) => one.id === id);
    return resultaat && { tekst: resultaat.wens, plek: resultaat };
  }
  const gesprekken = (await listGesprekken(tx, dossier)).filter(({ verstuurdOp }) => verstuurdOp !== null);
  for (const gesprek of gesprekken) {
    if (bij === 'gesprek' && gesprek.id === id) return { tekst: gesprek.vraag, plek: { voor: gesprek.voor } };
    const regel = bij === 'gespreksregel' && (await listRegels(tx, dossier, gesprek.id)).find((one) => one.id === id);
    if (regel) return { tekst: regel.tekst, plek: regel };
  }
  return undefined;
}

/** Every entry that reads as a whole for who may see it. */
async function findOtherItem(
  tx: Tx,
  dossier: Dossier,
  bij: Onderwerp,
  id: string,
  lid: string,
): Promise<Item | undefined> {
  const eigen = { voor: thuis(dossier, lid) };
  if (bij === 'melding') {
    const melding = await findMelding(tx, dossier, id);
    return melding && { tekst: melding.vraag, plek: { ...melding, voor: melding.zichtbaarVoor } };
  }
  if (bij === 'evaluatie') {
    const evaluatie = (await listEvaluaties(tx, dossier)).find((one) => one.id === id);
    return evaluatie && { tekst: [evaluatie.goed, evaluatie.anders].filter(Boolean).join('\n'), plek: evaluatie };
  }
  if (bij === 'overleg') {
    const overleg = (await listOverleggen(tx, dossier)).find((one) => one.id === id);
    return overleg && { tekst: overleg.afgesproken, plek: { voor: overleg.voor } };
  }
  if (bij === 'inzageregel') {
    const regel = await findInzageregel(tx, dossier, id);
    // Words at a look that not everyone at home sees would tell everyone of it.
    return regel && { tekst: '', plek: regel.voor.includes(dossier.huishouden) ? eigen : { voor: regel.voor } };
  }
  if (bij === 'lid') {
    const found = (await listLeden(tx, dossier)).find((one) => one.id === id);
    return found && { tekst: found.naam, plek: { voor: [...thuis(dossier, lid), found.id] } };
  }
  return (bij === 'huishouden' || bij === 'plan') && id === dossier.huishouden ? { tekst: '', plek: eigen } : undefined;
}

/**
 * The entry to which words are added, as this resident reads it: its text, and where it belongs, so that the words are read by who
 * reads the entry. Undefined for what is not there or not for them. `lid` is who speaks.
 */
export async function findItem(
  tx: Tx,
  dossier: Dossier,
  bij: Onderwerp,
  id: string,
  lid: string,
): Promise<Item | undefined> {
  if (!isId(id)) return undefined;
  if (bij === 'doel' || bij === 'actie') return findPlanItem(tx, dossier, bij, id);
  if (bij === 'gesprek' || bij === 'gespreksregel' || bij === 'resultaat') return findGesprekItem(tx, dossier, bij, id);
  return findOtherItem(tx, dossier, bij, id, lid);
}

/** Days in which an answer is news. */
const NIEUW = 7;

/** What is news for a resident, without opening a dossier: answers to what they asked. */
export async function listMijnAttention(tx: Tx, actor: Actor, vandaag: string): Promise<Attention[]> {
  if (!actor.rollen.includes('inwoner') || actor.persoon === null) return [];
  const vanaf = addDays(vandaag, -NIEUW);
  const rows: Attention[] = [];
  for (const { id } of await listEigenHuishoudens(tx, actor)) {
    const vragen = (await listInwonervragen(tx, actor, id)).filter(({ vrager }) => vrager.id === actor.persoon);
    const nieuw = vragen.findLast(({ beantwoordOp }) => beantwoordOp !== null && computeDay(beantwoordOp) >= vanaf);
    if (nieuw) rows.push(renderAandacht({ id, soort: nieuw.soort, door: nieuw.gevraagde.naam }));
  }
  return rows;
}
