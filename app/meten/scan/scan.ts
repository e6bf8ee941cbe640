import type { Definitie, Item } from '../instrument/index.ts';

/** The gebied that is no doel: how a gemeente goes about changing. */
const VERANDERKRACHT = 'veranderkracht';
/** The instrument whose interventies lead to a type of gemeente. */
const TRANSFORMATIESCAN = 'transformatiescan';
/** Fewer items than these, scored and with evidence, give no type (own choice, instrumenten.md §3). */
export const MINSTE_ITEMS = 15;
export const GRENZEN = { laag: 40, hoog: 65 } as const;

/** Percent of the maximum: under `laag` is voorzichtig, above `hoog` can be veranderaar. */
export type Grenzen = { laag: number; hoog: number };
/** What is known of an item: its score, and how much evidence goes with it. */
export type Onderbouwing = { score: number | null; bewijzen: number };
/** Sum of the scores and what that could have been at most, over so many of the items. Percentage: teller of noemer. */
export type Telling = { teller: number; noemer: number; items: number; van: number };

export type Itemstand = {
  nummer: number;
  naam: string;
  item: Item;
  score: number | null;
  /** The words of that score; null without one. */
  niveau: string | null;
  bewijzen: number;
  /** Scored without evidence: does not count as evidenced. */
  concept: boolean;
};

/** `bewezen` counts items with a score and evidence, `gescoord` everything with a score. */
type Tellingen = { bewezen: Telling; gescoord: Telling };
export type Gebiedstand = Tellingen & { sleutel: string; naam: string; uitleg: string; items: Itemstand[] };

export const TYPEN = ['voorzichtig', 'voorzichtige-veranderaar', 'veranderaar'] as const;
export type Gemeentetype = (typeof TYPEN)[number];

/** The type of gemeente with everything that the rule looked at. `doelen`: on how many of them at least one 1 has evidence. */
export type Typologie = {
  /** Null with fewer than MINSTE_ITEMS items. */
  type: Gemeentetype | null;
  telling: Telling;
  doelen: number;
  vanDoelen: number;
  grenzen: Grenzen;
};

export type Scanstand = {
  doelen: Gebiedstand[];
  /** The interventies of all doelen together. */
  totaal: Tellingen;
  veranderkracht: Gebiedstand | null;
  /** Null for an instrument that is not the transformatiescan. */
  typologie: Typologie | null;
};

const hasBewijs = ({ score, bewijzen }: Itemstand) => score !== null && bewijzen > 0;

/** The items that are counted, out of all of these; `hoogste` is the best score of one item. */
function computeTelling(items: readonly Itemstand[], hoogste: number, counts: (item: Itemstand) => boolean): Telling {
  const counted = items.filter(counts);
  const teller = counted.reduce((sum, { score }) => sum + (score ?? 0), 0);
  return { teller, noemer: counted.length * hoogste, items: counted.length, van: items.length };
}

const computeTellingen = (items: readonly Itemstand[], hoogste: number): Tellingen => ({
  bewezen: computeTelling(items, hoogste, hasBewijs),
  gescoord: computeTelling(items, hoogste, ({ score }) => score !== null),
});

/** Teller of noemer in percent, unrounded; null when nothing was counted. */
export const computePercentage = ({ teller, noemer }: Telling): number | null =>
  noemer === 0 ? null : (teller * 100) / noemer;

/**
 * The type of gemeente over the evidenced items of the doelen. Own choice after the pattern of [4 §3.3], which gives no limits:
 * more interventies on more doelen. Above the upper limit without every doel it stays voorzichtige-veranderaar.
 */
function computeTypologie(doelen: readonly Gebiedstand[], grenzen: Grenzen): Typologie {
  const telling = doelen.reduce(
    (sum, { bewezen }) => ({
      teller: sum.teller + bewezen.teller,
      noemer: sum.noemer + bewezen.noemer,
      items: sum.items + bewezen.items,
      van: sum.van + bewezen.van,
    }),
    { teller: 0, noemer: 0, items: 0, van: 0 },
  );
  const reached = doelen.filter(({ items }) => items.some((item) => hasBewijs(item) && (item.score ?? 0) > 0)).length;
  const known = { telling, doelen: reached, vanDoelen: doelen.length, grenzen };
  if (telling.items < MINSTE_ITEMS) return { type: null, ...known };
  // Whole numbers on both sides: nothing is rounded before it is compared.
  const share = telling.teller * 100;
  if (share < grenzen.laag * telling.noemer) return { type: 'voorzichtig', ...known };
  const overal = reached === doelen.length;
  const type = share > grenzen.hoog * telling.noemer && overal ? 'veranderaar' : 'voorzichtige-veranderaar';
  return { type, ...known };
}

function listItemstanden(
  definitie: Definitie,
  gebied: Definitie['gebieden'][number],
  bekend: ReadonlyMap<string, Onderbouwing>,
): Itemstand[] {
  return gebied.kenmerken.flatMap(({ nummer, naam, items }) =>
    items.map((item): Itemstand => {
      const { score, bewijzen } = bekend.get(item.sleutel) ?? { score: null, bewijzen: 0 };
      const eigen = item.niveaus?.find(({ waarde }) => waarde === score)?.tekst;
      const niveau = eigen ?? definitie.schaal.niveaus.find(({ waarde }) => waarde === score)?.naam ?? null;
      return { nummer, naam, item, score, niveau, bewijzen, concept: score !== null && bewijzen === 0 };
    }),
  );
}

/**
 * How a scan stands: per doel and together, veranderkracht apart, and the type of gemeente. `bekend`: by item key; what is not in
 * it was not scored, and counts nowhere. Score per doel and in total is sum / maximum [4 §2.3].
 */
export function computeScan(
  definitie: Definitie,
  bekend: ReadonlyMap<string, Onderbouwing>,
  grenzen: Grenzen = GRENZEN,
): Scanstand {
  const hoogste = Math.max(...definitie.schaal.niveaus.map(({ waarde }) => waarde));
  const gebieden = definitie.gebieden.map((gebied): Gebiedstand => {
    const items = listItemstanden(definitie, gebied, bekend);
    const { sleutel, naam, uitleg = '' } = gebied;
    return { sleutel, naam, uitleg, items, ...computeTellingen(items, hoogste) };
  });
  const doelen = gebieden.filter(({ sleutel }) => sleutel !== VERANDERKRACHT);
  return {
    doelen,
    totaal: computeTellingen(
      doelen.flatMap(({ items }) => items),
      hoogste,
    ),
    veranderkracht: gebieden.find(({ sleutel }) => sleutel === VERANDERKRACHT) ?? null,
    typologie: definitie.sleutel === TRANSFORMATIESCAN ? computeTypologie(doelen, grenzen) : null,
  };
}

/** How an item stood in an earlier scan and stands now. `nu` and `eerder` are null without a score. */
export type Verschil = Pick<Itemstand, 'nummer' | 'naam'> & {
  sleutel: string;
  eerder: Itemstand | null;
  nu: Itemstand;
};

/** The items of this gebied beside those of an earlier scan, matched by key: another version may not have them all. */
export function listVerschillen(nu: Gebiedstand, eerder: Scanstand): Verschil[] {
  const known = new Map(
    [...eerder.doelen, ...(eerder.veranderkracht ? [eerder.veranderkracht] : [])]
      .flatMap(({ items }) => items)
      .map((one) => [one.item.sleutel, one]),
  );
  return nu.items.map((one) => {
    const { sleutel } = one.item;
    return { nummer: one.nummer, naam: one.naam, sleutel, eerder: known.get(sleutel) ?? null, nu: one };
  });
}
