import { computeAlpha, type None } from '#platform/stats/index.ts';

import type { Definitie, Item, Kenmerk } from '../instrument/index.ts';

/** What was answered to each item: a level, null for weet niet, the ticked keys. An item without an answer has no key. */
export type Antwoorden = Readonly<Record<string, number | readonly string[] | null>>;
export type Tellingsoort = 'item' | 'kenmerk' | 'proces' | 'inhoud' | 'gebied';
/** So many people of a groep gave this value, or have this score. */
export type Telling = { groep: string; soort: Tellingsoort; sleutel: string; waarde: number; aantal: number };

/** What counting needs of an instrument. */
type Telbaar = Pick<Definitie, 'schaal' | 'gebieden'>;

export const WEET_NIET = -1;

type Tel = (soort: Tellingsoort, sleutel: string, waarde: number) => void;

/** A score has nine decimals, so that the same score always is the same number. */
const formatScore = (score: number) => Math.round(score * 1e9) / 1e9;
const computeGemiddelde = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Whether this counts as an answer: weet niet says nothing of the item. */
const isAnswered = (answer: Antwoorden[string] | undefined) => answer !== undefined && answer !== null;

function countItem(item: Item, answer: Antwoorden[string] | undefined, tel: Tel): void {
  if (answer === undefined || item.soort === 'open') return;
  if (typeof answer === 'number') tel('item', item.sleutel, answer);
  else if (answer === null) tel('item', item.sleutel, WEET_NIET);
  else {
    tel('item', item.sleutel, 1);
    for (const keuze of new Set(answer)) tel('item', `${item.sleutel}.${keuze}`, 1);
  }
}

/** The mean of what someone answered, as a score 0 to 100; null without an answer. */
function computeScore(items: readonly Item[], antwoorden: Antwoorden, factor: number): number | null {
  const values = items.map(({ sleutel }) => antwoorden[sleutel]).filter((value) => typeof value === 'number');
  return values.length === 0 ? null : (factor * values.reduce((sum, value) => sum + value, 0)) / values.length;
}

/** Counts the scores of someone on a kenmerk; returns the score of all of it. */
function countKenmerk(kenmerk: Kenmerk, antwoorden: Antwoorden, factor: number, tel: Tel): number | null {
  for (const kant of ['proces', 'inhoud'] as const) {
    const own = kenmerk.items.filter((item) => item.kant === kant);
    const score = computeScore(own, antwoorden, factor);
    if (score !== null) tel(kant, kenmerk.sleutel, formatScore(score));
  }
  const score = computeScore(kenmerk.items, antwoorden, factor);
  if (score !== null) tel('kenmerk', kenmerk.sleutel, formatScore(score));
  return score;
}

/** The instrument with only the items that enough people of this groep answered; scores follow from nothing else. */
function selectItems({ gebieden }: Telbaar, bladen: readonly Antwoorden[], minimum: number) {
  const enough = ({ sleutel }: Item) => bladen.filter((blad) => isAnswered(blad[sleutel])).length >= minimum;
  return gebieden.map(({ sleutel, kenmerken }) => ({
    sleutel,
    kenmerken: kenmerken.map((kenmerk) => ({ ...kenmerk, items: kenmerk.items.filter(enough) })),
  }));
}

function countGroep(definitie: Telbaar, bladen: readonly Antwoorden[], minimum: number, tel: Tel): void {
  const { factor } = definitie.schaal;
  const gebieden = selectItems(definitie, bladen, minimum);
  for (const blad of bladen) {
    for (const { sleutel, kenmerken } of gebieden) {
      for (const item of kenmerken.flatMap(({ items }) => items)) countItem(item, blad[item.sleutel], tel);
      const scores = kenmerken
        .map((kenmerk) => countKenmerk(kenmerk, blad, factor, tel))
        .filter((score) => score !== null);
      if (scores.length > 0) tel('gebied', sleutel, formatScore(computeGemiddelde(scores)));
    }
  }
}

/**
 * Counts answers, once, per groep: everything that is ever shown of them. An item that fewer than `minimum` of a groep answered
 * (weet niet is no answer) is not counted there at all, and no score is made with it: a score with it and a count without it would
 * together say what was answered. The score of a kenmerk is the mean of someone's answered items × factor, that of a gebied the mean
 * of their kenmerken. Decision 0030, [2 §9].
 */
export function computeTellingen(
  definitie: Telbaar,
  antwoorden: readonly { groep: string; antwoorden: Antwoorden }[],
  minimum: number,
): Telling[] {
  return [...Map.groupBy(antwoorden, ({ groep }) => groep)].flatMap(([groep, own]) => {
    const tellingen = new Map<string, Telling>();
    const tel: Tel = (soort, sleutel, waarde) => {
      const key = `${soort} ${sleutel} ${waarde}`;
      const telling = tellingen.get(key);
      if (telling) telling.aantal += 1;
      else tellingen.set(key, { groep, soort, sleutel, waarde, aantal: 1 });
    };
    countGroep(
      definitie,
      own.map((blad) => blad.antwoorden),
      minimum,
      tel,
    );
    return [...tellingen.values()];
  });
}

/** Agreement within the groepen of these tellingen together; `n` is how many answered the item that most answered. */
export type Alfa = { alfa: number; items: number; n: number } | None;

/**
 * Krippendorff's alpha (ordinal) over the statements, from the counts alone, so that it says nothing they do not say. `tellingen` of
 * one groep, or of all groepen of one partij. [2 §9].
 */
export function computeAlfa(definitie: Telbaar, tellingen: readonly Omit<Telling, 'groep'>[]): Alfa {
  const stellingen = definitie.gebieden
    .flatMap(({ kenmerken }) => kenmerken.flatMap(({ items }) => items))
    .filter(({ soort }) => soort === 'stelling');
  const perItem = Map.groupBy(
    tellingen.filter(({ soort, waarde }) => soort === 'item' && waarde !== WEET_NIET),
    ({ sleutel }) => sleutel,
  );
  const units = stellingen.map(({ sleutel }) => perItem.get(sleutel) ?? []);
  const result = computeAlpha(units, 'ordinal');
  if ('geen' in result) return result;
  const n = Math.max(...units.map((unit) => unit.reduce((sum, { aantal }) => sum + aantal, 0)));
  return { alfa: result.alpha, items: result.units, n };
}
