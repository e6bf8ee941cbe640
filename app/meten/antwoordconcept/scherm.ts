import type { Definitie, Gebied, Item, Kenmerk } from '../instrument/index.ts';

/** A level someone chooses from, in the words of the item. */
export type Trede = { waarde: number; tekst: string };

/** One question as someone meets it: its number over the whole instrument, from 1. `niveaus` only at a stelling. */
export type Vraag = { nummer: number; kenmerk: string; item: Item; niveaus: Trede[] };

/** One screen: a gebied, or a part of one that is too long. `deel` of `delen` are 1 when the gebied fits. */
export type Scherm = {
  nummer: number;
  gebied: string;
  uitleg: string | undefined;
  deel: number;
  delen: number;
  vragen: Vraag[];
};

/** More questions than this on one screen make people lose their place. */
const MAX_VRAGEN = 8;

/** Items in parts of about the same size, none larger than fits a screen. */
function splitItems(items: readonly Item[]): Item[][] {
  const size = Math.ceil(items.length / Math.ceil(items.length / MAX_VRAGEN));
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** The kenmerken of a gebied over as few screens of about the same length as fit; a kenmerk stays whole where it can. */
function splitGebied({ kenmerken }: Gebied): { kenmerk: string; item: Item }[][] {
  const blocks = kenmerken.flatMap(({ naam, items }: Kenmerk) =>
    splitItems(items).map((part) => part.map((item) => ({ kenmerk: naam, item }))),
  );
  const total = blocks.reduce((sum, { length }) => sum + length, 0);
  const aim = total / Math.ceil(total / MAX_VRAGEN);
  const parts: { kenmerk: string; item: Item }[][] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (last && last.length < aim && last.length + block.length <= MAX_VRAGEN) last.push(...block);
    else parts.push([...block]);
  }
  return parts;
}

/**
 * The screens of an instrument, in its order: every item on exactly one. `listNiveaus` gives the levels of an item. [own choice: at
 * most eight questions each]
 */
export function computeSchermen(
  { gebieden }: Pick<Definitie, 'gebieden'>,
  listNiveaus: (item: Item) => Trede[],
): Scherm[] {
  let nummer = 0;
  const screens = gebieden.flatMap((gebied) => {
    const parts = splitGebied(gebied);
    return parts.map((part, i) => ({
      gebied: gebied.naam,
      uitleg: gebied.uitleg,
      deel: i + 1,
      delen: parts.length,
      vragen: part.map(({ kenmerk, item }) => ({
        nummer: ++nummer,
        kenmerk,
        item,
        niveaus: item.soort === 'stelling' ? listNiveaus(item) : [],
      })),
    }));
  });
  return screens.map((screen, i) => ({ nummer: i + 1, ...screen }));
}

/** Words read in a minute, and seconds to choose: own choices, for as long as nothing was measured (ADR 0036). */
const WORDS_PER_MINUTE = 200;
const SECONDS_TO_CHOOSE = 6;
const SECONDS_TO_WRITE = 40;

const countWords = (texts: readonly (string | undefined)[]) =>
  texts.reduce((sum, text) => sum + (text?.split(/\s+/).filter(Boolean).length ?? 0), 0);

/** Seconds that reading and answering one question takes, without a comment. */
function computeSeconden({ item }: Vraag): number {
  const { tekst, toelichting, niveaus = [], keuzes = [] } = item;
  const own = [...niveaus, ...keuzes].map((one) => one.tekst);
  const reading = (countWords([tekst, toelichting, ...own]) / WORDS_PER_MINUTE) * 60;
  return reading + (item.soort === 'open' ? SECONDS_TO_WRITE : SECONDS_TO_CHOOSE);
}

const sumSeconden = (vragen: readonly Vraag[]) => vragen.reduce((sum, vraag) => sum + computeSeconden(vraag), 0);

/** How long people took who filled in the same version by name: median in seconds, and of how many. */
export type Gemeten = { seconden: number; n: number };

/** How much longer than the rule it takes to fill in all of these questions, as it was measured; 1 when it was not. */
export function computeTempo(vragen: readonly Vraag[], gemeten: Gemeten | null): number {
  const regel = sumSeconden(vragen);
  return gemeten === null || regel === 0 ? 1 : gemeten.seconden / regel;
}

/** About how many minutes these questions take, at least 1; 0 for none. Beforehand and on the way the same rule and tempo. */
export const computeMinuten = (vragen: readonly Vraag[], tempo: number): number =>
  Math.ceil(Math.round(sumSeconden(vragen) * tempo) / 60);
