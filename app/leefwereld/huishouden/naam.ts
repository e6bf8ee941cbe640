import { formatFolded, splitWords } from '#platform/text/index.ts';

/** Small words of a name that people leave out, join or exchange. */
const TUSSENVOEGSELS = new Set([
  ...'van vande vander vanden von de der den ten ter te het t in op aan bij'.split(' '),
  ...'el al bin ben la le du da di dos zu'.split(' '),
]);

/** Letters that stay a letter of their own when accents go. */
const LETTERS = new Map(Object.entries({ ı: 'i', ø: 'o', æ: 'e', œ: 'u', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 't' }));

/** The words of a name in small letters: "El-Amrani, H." gives el, amrani, h; O'Brien is one word and 't Hart loses its 't. */
function splitNaam(naam: string): string[] {
  const plain = formatFolded(naam.normalize('NFKC'))
    .replaceAll(/[ıøæœßłđðþ]/g, (letter) => LETTERS.get(letter) ?? letter)
    .replaceAll(/(?<!\p{L})['’‘`´]\s?[st](?!\p{L})/gu, ' ')
    .replaceAll(/['’‘`´]/g, '');
  return splitWords(plain);
}

/** How letters sound, in this order. Capitals are sounds of their own: Y (ij, ei), U (ui), E (eu), A (ou, au). */
const KLANKEN: readonly (readonly [RegExp, string])[] = [
  [/(?<=.)(?:cz|tsj|tch)/g, 's'],
  [/ae/g, 'a'],
  [/(?<=[aeiouy])s?sch(?=[aeiouy])/g, 's'],
  [/dzj|dj/g, 'j'],
  [/(?:sch|sk)(?=[aeiouyr])/g, 'sg'],
  [/sch/g, 's'],
  [/sj|sh/g, 's'],
  [/ph|v/g, 'f'],
  [/th|dt/g, 't'],
  [/d(?=s?$)/g, 't'],
  [/x/g, 'ks'],
  [/qu(?=[ei])|q/g, 'k'],
  [/ch(?=m)/g, ''],
  [/^ch(?=r)/g, 'k'],
  [/ck/g, 'k'],
  [/kh|gh|ch/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/(?<=^[yj])ou/g, 'u'],
  [/ouw|auw|ow$|aw$|ou|au/g, 'A'],
  [/eu/g, 'E'],
  [/u(?:ij|y|i)/g, 'U'],
  [/(?<=a)y(?=[aou])/g, 'j'],
  [/e(?:ij|y|i)|a(?:ij|y|i)|ij/g, 'Y'],
  [/(?<=^|[aeou])y(?=[aeiou])/g, 'j'],
  [/y$/g, 'i'],
  [/y/g, 'Y'],
  [/oe|ue/g, 'u'],
  [/ie/g, 'i'],
  [/(?<=[aeiouAEUY])h(?=[^aeiouAEUY]|$)/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?<=[lr])en(?=[lr])/g, 'e'],
];

/** Letters that sound in two ways: Cees and Cecilia, Aicha and Achterberg, Khadija and Khalil. */
const TWEEKLANKEN: readonly (readonly [RegExp, string])[] = [
  [/^c(?=[ei])/g, 'k'],
  [/(?<=[aeiouy])ch(?=[aeiouy])/g, 's'],
  [/kh/g, 'k'],
];

/** How one word of a name sounds, written with one sign for each sound. */
const formatKlank = (woord: string): string =>
  KLANKEN.reduce((klank, [teken, als]) => klank.replaceAll(teken, als), woord);

/** The ways in which one word may sound; the first is the usual one. */
const listKlanken = (woord: string): string[] => [
  ...new Set([woord, ...TWEEKLANKEN.map(([teken, als]) => woord.replaceAll(teken, als))].map(formatKlank)),
];

/** A part of a name: how it sounds, and how it sounds joined with the small words before it. Of an initial only the letter. */
type Deel = { klanken: string[]; samen: string[]; initiaal: boolean };

const createDeel = (woord: string, klein = ''): Deel => ({
  klanken: listKlanken(woord),
  samen: klein ? listKlanken(klein + woord) : [],
  initiaal: woord.length === 1,
});

/** The parts of a name without its small words; when there is nothing else, those are the name. */
function listDelen(naam: string): Deel[] {
  const delen: Deel[] = [];
  let klein = '';
  const woorden = splitNaam(naam);
  for (const woord of woorden) {
    if (TUSSENVOEGSELS.has(woord) && woord.length > 1) klein += woord;
    else {
      delen.push(createDeel(woord, klein));
      klein = '';
    }
  }
  return klein && delen.every(({ initiaal }) => initiaal) ? woorden.map((woord) => createDeel(woord)) : delen;
}

const KLINKER = /[aeiouAEUY]/;
const isKlinker = (teken: string) => KLINKER.test(teken);

/** The skeleton of a sound: its consonants, a vowel only where a short name has little else. */
function formatSleutel(klank: string): string {
  const stam = klank.length > 4 ? klank.replace(/(?<=...)(?:e?s|en|e|n){1,3}$/, '') : klank;
  const romp = stam.replaceAll(/[aeiouAEUYh]+/g, (klinkers, plek: number) =>
    plek === 0 && klinkers !== 'h' ? '-' : '',
  );
  const scherp = romp
    .replaceAll('w', 'f')
    .replaceAll('d', 't')
    .replaceAll(/(.)\1+/g, '$1');
  if (scherp.length > 2) return scherp;
  return scherp + (KLINKER.exec(stam)?.[0] ?? '').replace(/[uAU]/, 'o').replace(/[YE]/, 'i');
}

/**
 * Keys by which a name is found however it was spelled: a few for each part, each once, none for an initial. Names that sound alike
 * share at least one key; so do some that do not, and computeGelijkenis tells those apart.
 */
export const computeNaamsleutels = (naam: string): string[] => [
  ...new Set(
    listDelen(naam).flatMap(({ klanken, samen, initiaal }) =>
      initiaal ? [] : [...klanken, ...samen].map(formatSleutel),
    ),
  ),
];

/** Sounds that are taken for each other, with what that costs in the first vowel and in a later one, or in a consonant. */
const VERWANT = new Map<string, number>();
for (const [paren, kosten] of [
  ['ou Au Aa', 0.65],
  ['ae Yi Ye Ya', 0.8],
  ['ei Uu UE Eu Ao', 0.95],
  ['fw gk dt bp mn jg ij', 0.6],
] as const)
  for (const [a = '', b = ''] of paren.split(' ')) VERWANT.set(a + b, kosten).set(b + a, kosten);

/** What it costs to take one sound for another; the first vowel and the first sound are heard best. */
function computeWissel(a: string, b: string, { begin, klemtoon }: { begin: boolean; klemtoon: boolean }): number {
  if (a === b) return 0;
  const verwant = VERWANT.get(a + b);
  if (isKlinker(a) && isKlinker(b)) return (verwant ?? 1.2) * (klemtoon ? 1 : verwant ? 0.5 : 0.8);
  if (begin) return verwant ? 0.9 : 2;
  return verwant ?? 1.3;
}

/** What it costs that a sound is missing. */
function computeGemis(klank: string, plek: number): number {
  const teken = klank[plek] ?? '';
  const laatste = plek === klank.length - 1;
  if (teken === 'h') return plek === 0 ? 0.9 : 0.4;
  if (isKlinker(teken) && laatste) return teken === 'e' ? 0.3 : 1;
  if (isKlinker(teken)) return plek === 0 ? 0.9 : 0.6;
  if (laatste && teken === 'n' && klank[plek - 1] === 'e') return 0.3;
  if (laatste && (teken === 's' || teken === 't')) return 0.6;
  return 1;
}

/** How far two sounds lie apart: the cheapest way from one to the other (weighted edit distance, neighbours may swap). */
function computeAfstand(a: string, b: string): number {
  const [klemA, klemB] = [a.search(KLINKER), b.search(KLINKER)];
  let eerder: number[] = [];
  let vorige = [0];
  for (let j = 0; j < b.length; j++) vorige.push((vorige[j] ?? 0) + computeGemis(b, j));
  for (let i = 0; i < a.length; i++) {
    const rij = [(vorige[0] ?? 0) + computeGemis(a, i)];
    for (let j = 0; j < b.length; j++) {
      const plek = { begin: i === 0 || j === 0, klemtoon: i === klemA || j === klemB };
      const wissel = (vorige[j] ?? 0) + computeWissel(a[i] ?? '', b[j] ?? '', plek);
      const gemis = Math.min((vorige[j + 1] ?? 0) + computeGemis(a, i), (rij[j] ?? 0) + computeGemis(b, j));
      const gedraaid = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j];
      rij.push(Math.min(wissel, gemis, gedraaid ? (eerder[j - 1] ?? 0) + 0.7 : Infinity));
    }
    [eerder, vorige] = [vorige, rij];
  }
  return vorige[b.length] ?? 0;
}

/** How alike two parts of names are, 0 to 1; an initial is like every name that begins with it. */
function computeDeel(a: Deel, b: Deel): number {
  if (a.initiaal || b.initiaal) return a.klanken.some((x) => b.klanken.some((y) => x[0] === y[0])) ? 0.95 : 0;
  const compare = (van: string[], naar: string[]) =>
    van.flatMap((x) => naar.map((y) => 1 - computeAfstand(x, y) / Math.max(x.length, y.length)));
  // Joined with small words on one side only: on both they would drown the name.
  return Math.max(0, ...compare(a.klanken, [...b.klanken, ...b.samen]), ...compare(a.samen, b.klanken));
}

/** The best pairs of parts, each part once: as many numbers as the shorter name has parts. */
function listParen(kort: readonly Deel[], lang: readonly Deel[]): number[] {
  const mogelijk = kort
    .flatMap((a) => lang.map((b) => ({ a, b, gelijk: computeDeel(a, b) })))
    .toSorted((x, y) => y.gelijk - x.gelijk);
  const gebruikt = new Set<Deel>();
  return mogelijk.flatMap(({ a, b, gelijk }) => {
    if (gebruikt.has(a) || gebruikt.has(b)) return [];
    gebruikt.add(a).add(b);
    return [gelijk];
  });
}

/** From this likeness on two spellings are taken for one name; measured in naamparen.test.ts. */
export const GELIJKEND = 0.85;

/**
 * How alike two names are, from 0 to 1: by sound, in any order, an initial for a name ("J. Jansen" and "Jan Jansen"), small words
 * left out or joined. A name that has more parts than the other is a little less alike. 0 when one of them holds no name.
 */
export function computeGelijkenis(a: string, b: string): number {
  const [kort = [], lang = []] = [listDelen(a), listDelen(b)].toSorted((x, y) => x.length - y.length);
  if (kort.length === 0) return 0;
  const paren = listParen(kort, lang);
  const gemiddeld = paren.reduce((som, gelijk) => som + gelijk, 0) / paren.length;
  return ((Math.min(...paren) + gemiddeld) / 2) * 0.98 ** (lang.length - kort.length);
}
