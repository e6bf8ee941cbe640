import { countTypingErrors, formatFolded, splitWords } from '#platform/text/index.ts';

/** In how many signalen a stem stands. */
export type Telling = ReadonlyMap<string, number>;

/** A stem of the asked text, a stem elsewhere that stands for the same, and how much it counts. */
export type Verwant = { vraag: number; stam: string; gewicht: number };

/** Stem to the number of the group of synonyms it belongs to. */
export type Groepen = ReadonlyMap<string, number>;

const [SAME_FORM, TYPING_ERROR, SYNONYM, PART, FAMILY] = [0.95, 0.85, 0.6, 0.6, 0.35];
/** A part of a compound has at least so many letters, and so does what is beside it. */
const [MIN_PART, MIN_REST] = [4, 3];
/** Shorter words differ by chance. */
const [MIN_TYPED, TWO_ERRORS] = [5, 8];

/** A stem without what Dutch spelling changes in a plural: huiz is huis, brief is briev, maan is man. */
const formatVorm = (stam: string): string =>
  stam
    .replace(/z$/, 's')
    .replace(/v$/, 'f')
    .replaceAll(/(.)\1+/g, '$1');

const hasPart = (whole: string, part: string) =>
  part.length >= MIN_PART && whole.length - part.length >= MIN_REST && (whole.startsWith(part) || whole.endsWith(part));

function countShared(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count++;
  return count;
}

/** Which letters a word has, a bit for each: two words with other letters cannot differ in a typing error or two. */
function computeLetters(stam: string): number {
  let letters = 0;
  for (let i = 0; i < stam.length; i++) letters |= 1 << (stam.charCodeAt(i) % 32);
  return letters;
}

/** How many letters are in one of two words and not in the other. */
function countOther(a: number, b: number): number {
  let count = 0;
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) count++;
  return count;
}

type Gelezen = { stam: string; letters: number; groep: number | undefined };
const readStam = (stam: string, groepen: Groepen): Gelezen => ({
  stam,
  letters: computeLetters(stam),
  groep: groepen.get(stam),
});

/** Two words that begin alike and are about as long: the same in another form, or with typing errors. */
function compareSpelling(a: Gelezen, b: Gelezen, shortest: number): number {
  const max = shortest >= TWO_ERRORS ? 2 : 1;
  if (countOther(a.letters, b.letters) > 2 * max) return 0;
  if (formatVorm(a.stam) === formatVorm(b.stam)) return SAME_FORM;
  if (shortest < MIN_TYPED || /\d/.test(a.stam + b.stam)) return 0;
  return countTypingErrors(a.stam, b.stam, max) <= max ? TYPING_ERROR : 0;
}

function compareStammen(a: Gelezen, b: Gelezen): number {
  if (a.stam === b.stam) return 1;
  const [shortest, longest] = [Math.min(a.stam.length, b.stam.length), Math.max(a.stam.length, b.stam.length)];
  const begins = a.stam.charCodeAt(0) === b.stam.charCodeAt(0);
  const spelling = begins && longest - shortest <= 2 ? compareSpelling(a, b, shortest) : 0;
  if (spelling > 0) return spelling;
  if (a.groep !== undefined && a.groep === b.groep) return SYNONYM;
  if (hasPart(a.stam, b.stam) || hasPart(b.stam, a.stam)) return PART;
  const shared = begins && shortest > MIN_TYPED ? countShared(a.stam, b.stam) : 0;
  return shared > MIN_TYPED && shared * 2 >= longest ? FAMILY : 0;
}

/**
 * How much two stems stand for the same, 0 to 1: the same form, a typing error, a synonym, a part of a compound
 * (vergunning in parkeervergunning), or two compounds with one beginning (parkeerkaart and parkeerkosten).
 */
export const computeVerwantschap = (a: string, b: string, groepen: Groepen): number =>
  compareStammen(readStam(a, groepen), readStam(b, groepen));

/** The stems of a vocabulary that stand for the same as one of `stammen`, each with its share. `vraag` is the place in `stammen`. */
export function listVerwant(stammen: readonly string[], woorden: Iterable<string>, groepen: Groepen): Verwant[] {
  const found: Verwant[] = [];
  const asked = stammen.map((stam) => readStam(stam, groepen));
  for (const stam of woorden) {
    const other = readStam(stam, groepen);
    for (const [vraag, own] of asked.entries()) {
      const gewicht = compareStammen(own, other);
      if (gewicht > 0) found.push({ vraag, stam, gewicht });
    }
  }
  return found;
}

/** How much a stem tells: the rarer among `totaal` signalen, the more. */
export const computeZeldzaamheid = (aantal: number, totaal: number): number =>
  Math.log(1 + totaal / Math.max(1, aantal));

/** Stem to number of its group, for lists of words of which the stems are known. */
export function computeGroepen(groups: readonly (readonly string[])[], stammen: ReadonlyMap<string, string>): Groepen {
  return new Map(groups.flatMap((words, i) => words.map((word) => [stammen.get(word) ?? word, i] as const)));
}

/** Longer texts share words by chance: what is counted is divided by this. `count` is how many stems a text has. */
const computeLengte = (count: number): number => Math.sqrt(count + 6);
/** A shared part of life is a small reason by itself. */
const SAME_DOMEIN = 1.25;
/** Below this share of what a text has in common with itself, two texts are not alike. */
const LEAST = 0.1;
/** So many words tell enough of why. */
const MAX_REDENEN = 4;

type Tekst = { id: string; tekst: string; leefdomein: string };
/** One that is like the asked texts: `samen` are words in both, `verwant` pairs of words that stand for the same. */
export type Lijkend = { id: string; punten: number; samen: string[]; verwant: [eigen: string, ander: string][] };

type Vergelijking = {
  eigen: readonly Tekst[];
  others: readonly Tekst[];
  /** Words, as listWords gives them, to stems; '' for what tells nothing. */
  stammen: ReadonlyMap<string, string>;
  groepen: Groepen;
  telling: Telling;
  totaal: number;
};

/** Stem to the first word of a text that has it, as the text writes it. */
function listVormen(tekst: string, stammen: ReadonlyMap<string, string>): Map<string, string> {
  const vormen = new Map<string, string>();
  for (const woord of splitWords(tekst)) {
    const stam = stammen.get(formatFolded(woord));
    if (stam && !vormen.has(stam)) vormen.set(stam, woord.toLowerCase());
  }
  return vormen;
}

type Paar = { eigen: string; ander: string; gewicht: number; punt: number };

/** Of every stem of the question the nearest in the other text, those that tell most first. */
function listParen(
  eigen: readonly Gelezen[],
  ander: readonly Gelezen[],
  weigh: (a: string, b: string) => number,
): Paar[] {
  const paren: Paar[] = [];
  for (const a of eigen) {
    let best: Paar | undefined;
    for (const b of ander) {
      const gewicht = compareStammen(a, b);
      const punt = gewicht === 0 ? 0 : gewicht * weigh(a.stam, b.stam);
      if (punt > (best?.punt ?? 0)) best = { eigen: a.stam, ander: b.stam, gewicht, punt };
    }
    if (best) paren.push(best);
  }
  return paren.toSorted((a, b) => b.punt - a.punt);
}

/** Compares texts word for word; the likest first, each with its reasons, without those that are hardly alike. */
export function computeGelijkenis({ eigen, others, stammen, groepen, telling, totaal }: Vergelijking): Lijkend[] {
  const vormen = listVormen(eigen.map(({ tekst }) => tekst).join('\n'), stammen);
  const domeinen = new Set(eigen.map(({ leefdomein }) => leefdomein));
  const count = Math.max(totaal, others.length + eigen.length);
  const weigh = (a: string, b: string) =>
    computeZeldzaamheid(Math.max(telling.get(a) ?? 1, telling.get(b) ?? 1), count);
  const self = [...vormen.keys()].reduce((sum, stam) => sum + weigh(stam, stam), 0) / computeLengte(vormen.size);
  const readAll = (words: Map<string, string>) => [...words.keys()].map((stam) => readStam(stam, groepen));
  const own = readAll(vormen);
  const found = others.map(({ id, tekst, leefdomein }) => {
    const ander = listVormen(tekst, stammen);
    const paren = listParen(own, readAll(ander), weigh);
    const bonus = domeinen.has(leefdomein) ? SAME_DOMEIN : 1;
    const punten = (bonus * paren.reduce((sum, { punt }) => sum + punt, 0)) / computeLengte(ander.size);
    const redenen = paren.slice(0, MAX_REDENEN);
    const same = redenen.filter(({ gewicht }) => gewicht >= TYPING_ERROR);
    const verwant = redenen.filter(({ gewicht }) => gewicht < TYPING_ERROR);
    return {
      id,
      punten,
      samen: same.map((paar) => vormen.get(paar.eigen) ?? paar.eigen),
      verwant: verwant.map((paar): [string, string] => [
        vormen.get(paar.eigen) ?? paar.eigen,
        ander.get(paar.ander) ?? paar.ander,
      ]),
    };
  });
  return found
    .filter(({ punten }) => punten >= LEAST * self)
    .toSorted((a, b) => b.punten - a.punten || a.id.localeCompare(b.id));
}
