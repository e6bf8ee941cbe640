import type { Table } from '#platform/sheets/index.ts';

import type { Fout, Kolommen } from '../../beheer/inlezing/index.ts';

/**
 * Reading the agenda of a gemeente, a sheet, into logregels: which column holds what, what is wrong with a row, and what
 * makes two rows the same line. Pure: nothing is read or stored here.
 */
export const VELDEN = ['titel', 'thema', 'label', 'tekst', 'begin', 'nummer'] as const;

export type Veld = (typeof VELDEN)[number];

/** A start as it was written, with its day (YYYY-MM-DD) when the words say which. */
export type Begin = { tekst: string; datum?: string };

/** One row as a logregel; '' for what is not there. `nummer` is kept for the order of the sheet only. */
export type Waarden = { titel: string; thema: string; label: string; tekst: string; begin: Begin; nummer: string };

/** What a line says, in words alone. */
export type Regeltekst = { titel: string; thema: string; label: string; tekst: string; begin: string };

/** Most characters (code points, as PostgreSQL counts) of a field; the same as in the table logregels. */
export const MAX_LENGTHS = { titel: 200, thema: 200, label: 80, tekst: 2000, begin: 80 } as const;

const MONTHS = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH =
  '(?<m>januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep|' +
  'oktober|okt|november|nov|december|dec)';
/** First month of a part of the year; seasons by the calendar of the weather, so winter begins in December. */
const PART_MONTHS: Record<string, number> = {
  begin: 1,
  medio: 7,
  midden: 7,
  eind: 12,
  einde: 12,
  voorjaar: 3,
  lente: 3,
  zomer: 6,
  najaar: 9,
  herfst: 9,
  winter: 12,
};
const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde'];
const YEAR = String.raw`(?<y>\d{4})`;
const CLOCK = String.raw`(?:[t ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?z?)?`;
const BEGIN_FORMS = [
  YEAR,
  String.raw`${YEAR} ?(?:-|t\/m|tot|tot en met) ?(?:\d{4}|heden|nu)`,
  `(?<part>${Object.keys(PART_MONTHS).join('|')})(?: van)? ${YEAR}`,
  String.raw`[qk](?<k>[1-4])[ \/-]{0,3}${YEAR}`,
  String.raw`${YEAR}[ \/-]{0,3}[qk](?<k>[1-4])`,
  `(?<k>[1-4])(?:e|ste|de) kwartaal(?: van)? ${YEAR}`,
  `(?<k>${ORDINALS.join('|')}) kwartaal(?: van)? ${YEAR}`,
  `(?<h>[12])e (?:helft|halfjaar)(?: van)? ${YEAR}`,
  `(?<h>eerste|tweede) (?:helft|halfjaar)(?: van)? ${YEAR}`,
  String.raw`${MONTH}\.?(?: | ?- ?)${YEAR}`,
  String.raw`${MONTH}\.?(?:-| ?')(?<y>\d{2})`,
  String.raw`(?<d>\d{1,2})e?(?: |-)${MONTH}\.?(?: |-)${YEAR}`,
  String.raw`(?<d>\d{1,2})e?(?: |-)${MONTH}\.?(?:-| ?')(?<y>\d{2})`,
  String.raw`(?<m>\d{1,2})[\/-]${YEAR}`,
  String.raw`${YEAR}-(?<m>\d{2})`,
  String.raw`(?<d>\d{1,2})(?<s>[-\/.])(?<m>\d{1,2})\k<s>(?<y>\d{4}|\d{2})${CLOCK}`,
  String.raw`${YEAR}(?<s>[-\/])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})${CLOCK}`,
].map((form) => new RegExp(`^(?:(?:vanaf|sinds|per|in|op|start|gestart in) )?${form}$`, 'u'));

const parseOrdinal = (text: string) => (/\d/.test(text) ? Number(text) : ORDINALS.indexOf(text) + 1);

/** The first month of what a form matched, 1-12; 0 when it names none. */
function computeMonth({ part, k, h, m }: Record<string, string | undefined>): number {
  if (part !== undefined) return PART_MONTHS[part] ?? 0;
  if (k !== undefined) return parseOrdinal(k) * 3 - 2;
  if (h !== undefined) return parseOrdinal(h) * 6 - 5;
  if (m === undefined) return 1;
  return /\d/.test(m) ? Number(m) : MONTHS.indexOf(m.slice(0, 3).replace('mrt', 'maa')) + 1;
}

/**
 * A start as gemeenten write it. The text always stays as it is (trimmed); a day is added only when the words name a
 * year, and then it is the first day of what they name: '2016' → 2016-01-01, 'medio 2017' → 2017-07-01, 'Q3 2016' →
 * 2016-07-01, '2016-2018' → 2016-01-01. Days come before months ('3-4-2016' is in April), two digits are years of this
 * century. Anything else ('na de zomer', '31-2-2016') has no day. Refuses nothing.
 */
export function parseBegin(text: string): Begin {
  const tekst = formatLine(text);
  const plain = tekst
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’´`]/g, "'")
    .replaceAll(/[‐-―]/g, '-');
  const groups = BEGIN_FORMS.map((form) => form.exec(plain)?.groups).find((found) => found !== undefined);
  if (!groups) return { tekst };
  const { y = '', d = '1' } = groups;
  const year = y.length === 2 ? 2000 + Number(y) : Number(y);
  const month = computeMonth(groups);
  const date = new Date(Date.UTC(year, month - 1, Number(d)));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(d);
  return exists && year >= 1900 && year <= 2100 ? { tekst, datum: date.toISOString().slice(0, 10) } : { tekst };
}

/** Zero-width characters and soft hyphens: they do not show, and must not make two titles differ. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/gu;

/** A cell as one line: composed characters, single spaces, nothing unseen. */
const formatLine = (cell: string) => cell.normalize('NFC').replaceAll(UNSEEN, '').replaceAll(/\s+/gu, ' ').trim();

/** A cell as text with paragraphs. */
const formatText = (cell: string) =>
  cell
    .normalize('NFC')
    .replaceAll(UNSEEN, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .trim();

/** A line that is there as a row would say it, to compare the two. */
export const formatRegeltekst = ({ titel, thema, label, tekst, begin }: Regeltekst): Regeltekst => ({
  titel: formatLine(titel),
  thema: formatLine(thema),
  label: formatLine(label),
  tekst: formatText(tekst),
  begin: formatLine(begin),
});

/**
 * What makes two rows the same logregel: theme and title, whatever their capitals and spaces. A JSON array, so that no
 * theme and title run together into those of another line.
 */
export function computeSleutel(thema: string, titel: string): string {
  return JSON.stringify([thema, titel].map((text) => formatLine(formatLine(text).toLowerCase())));
}

/** Words of a heading in small letters without diacritics and punctuation; '#' stays. */
const listWords = (heading: string) =>
  heading
    .normalize('NFD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\d#]+/u)
    .filter((word) => word !== '');

/** What gemeenten call a field, best first. Plurals count too. */
const SYNONYMS: Record<Veld, readonly string[]> = {
  titel: listWords(
    'titel naam actie activiteit project onderwerp maatregel initiatief agendapunt projectnaam actiepunt',
  ),
  thema: listWords('speerpunt thema programma pijler programmalijn ambitie doel doelstelling cluster'),
  label: listWords('label soort type categorie aard status'),
  tekst: listWords('toelichting beschrijving omschrijving opmerking uitleg tekst inhoud'),
  begin: listWords('start startdatum begin begindatum ingangsdatum wanneer datum planning jaar startjaar periode'),
  nummer: listWords('nr nummer # volgnummer volgnr no'),
};
/** Titles only when nothing else is. */
const WEAK_TITLES = ['omschrijving', 'beschrijving', 'wat'];
/** A heading with one of these says something that a public logregel has no field for: an end, money, people. */
const OTHER_WORDS = new Set(
  listWords(
    'eind einde einddatum tot gereed afgerond deadline trekker eigenaar contact contactpersoon verantwoordelijke ' +
      'verantwoordelijk ambtenaar medewerker behandelaar wethouder email mail telefoon telefoonnummer adres partner ' +
      'partners organisatie gewijzigd wijziging bijgewerkt budget kosten bedrag euro',
  ),
);
const isOther = (words: readonly string[]) => words.some((word) => OTHER_WORDS.has(word));

/** How well a heading fits synonyms: the whole heading before a word in it, the first word before the second; 0 is not. */
function computeFit(words: readonly string[], synonyms: readonly string[]): number {
  if (isOther(words)) return 0;
  const fits = words.map((word, place) => {
    const rank = synonyms.findIndex((synonym) => ['', 's', 'en'].some((plural) => synonym + plural === word));
    return rank === -1 ? 0 : (words.length === 1 ? 200 : 100) - rank - 20 * place;
  });
  return Math.max(0, ...fits);
}

/** The columns that headings name: the best fit first, each column and each field once. */
function guessByHeading(headings: readonly string[], synonyms: Record<Veld, readonly string[]>) {
  const kolommen: Record<Veld, number | null> = {
    titel: null,
    thema: null,
    label: null,
    tekst: null,
    begin: null,
    nummer: null,
  };
  const fits = VELDEN.flatMap((veld) =>
    headings.map((heading, kolom) => ({ veld, kolom, fit: computeFit(listWords(heading), synonyms[veld]) })),
  );
  for (const { veld, kolom, fit } of fits.toSorted((a, b) => b.fit - a.fit)) {
    if (fit > 0 && kolommen[veld] === null && !Object.values(kolommen).includes(kolom)) kolommen[veld] = kolom;
  }
  return kolommen;
}

const CONTENT_SAMPLE = 500;

type Content = {
  kolom: number;
  filled: number;
  distinct: number;
  kinds: number;
  length: number;
  longest: number;
  values: string[];
};

function computeContent(rows: readonly (readonly string[])[], kolom: number): Content {
  const sample = rows.slice(0, CONTENT_SAMPLE).map((row) => formatLine(row[kolom] ?? ''));
  const values = sample.filter((value) => value !== '');
  const kinds = new Set(values).size;
  const lengths = values.map((value) => value.length);
  const length = lengths.reduce((sum, next) => sum + next, 0) / Math.max(values.length, 1);
  const filled = values.length / Math.max(sample.length, 1);
  return {
    kolom,
    filled,
    distinct: kinds / Math.max(values.length, 1),
    kinds,
    length,
    longest: Math.max(0, ...lengths),
    values,
  };
}

const isDay = (value: string) => parseBegin(value).datum !== undefined;
const isMostly = (values: readonly string[], test: (value: string) => boolean) =>
  values.length > 0 && values.filter(test).length >= values.length * 0.7;

/** What content gives a field away, in the order in which columns are given out, and which column is best. */
const CONTENT_RULES: readonly {
  veld: Veld;
  fits: (content: Content) => boolean;
  best: (content: Content) => number;
}[] = [
  {
    veld: 'begin',
    fits: ({ values }) => isMostly(values, isDay),
    best: () => 1,
  },
  { veld: 'nummer', fits: ({ values }) => isMostly(values, (value) => /^\d{1,5}[.)]?$/.test(value)), best: () => 1 },
  {
    veld: 'titel',
    fits: ({ filled, length, values }) =>
      filled >= 0.8 && length >= 3 && length <= 120 && isMostly(values, (v) => /\p{L}/u.test(v) && !isDay(v)),
    best: ({ distinct, length }) => distinct - length / 1000,
  },
  {
    veld: 'label',
    fits: ({ filled, kinds, values, longest }) =>
      filled >= 0.5 && kinds <= 8 && kinds <= values.length / 2 && longest <= 30,
    best: ({ kinds }) => -kinds,
  },
  {
    veld: 'thema',
    fits: ({ filled, distinct, length }) => filled >= 0.5 && distinct <= 0.6 && length >= 4,
    best: ({ distinct }) => -distinct,
  },
  { veld: 'tekst', fits: ({ length }) => length >= 15, best: ({ length }) => length },
];

/**
 * A first guess of which column holds which field, for a person to correct. Headings decide. Content decides for columns
 * whose heading says nothing (empty, 'Kolom 3'), for all when no heading is known, and for the title, which must be there.
 * Never a column whose heading names people, money or an end.
 */
export function guessMapping(headings: readonly string[], rows: readonly (readonly string[])[]): Kolommen {
  const strong = guessByHeading(headings, SYNONYMS);
  const weak = { ...SYNONYMS, titel: WEAK_TITLES, tekst: SYNONYMS.tekst.filter((word) => !WEAK_TITLES.includes(word)) };
  const kolommen = strong.titel === null ? guessByHeading(headings, weak) : strong;
  const isNothingKnown = Object.values(kolommen).every((kolom) => kolom === null);
  const saysNothing = (heading: string) => /^(?:(?:kolom|column|veld|field) ?)?\w?\d*$/i.test(heading.trim());
  const contents = headings.map((_, kolom) => computeContent(rows, kolom));
  for (const { veld, fits, best } of CONTENT_RULES) {
    if (kolommen[veld] !== null) continue;
    const open = contents.filter(({ kolom }) => {
      const heading = headings[kolom] ?? '';
      const mayDecide = isNothingKnown || veld === 'titel' || saysNothing(heading);
      return mayDecide && !isOther(listWords(heading)) && !Object.values(kolommen).includes(kolom);
    });
    const [first] = open.filter(fits).toSorted((a, b) => best(b) - best(a));
    kolommen[veld] = first?.kolom ?? null;
  }
  return kolommen;
}

const NAMES = { titel: 'De titel', thema: 'Het thema', label: 'De soort', tekst: 'De toelichting', begin: 'De start' };
const LENGTH_FIELDS = ['titel', 'thema', 'label', 'tekst', 'begin'] as const;
/** Control characters, direction marks, and what a program wrote for a character it could not read. */
const UNREADABLE = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFD]/u;

/** What someone reads who chose no column for the title. */
export const KIES_TITEL = 'Kies in welke kolom de titel staat.';

function checkTitel(titel: string, kolom: number | null | undefined): Fout[] {
  if (kolom === null || kolom === undefined) return [{ veld: 'titel', tekst: KIES_TITEL }];
  if (titel === '') return [{ veld: 'titel', tekst: 'De titel is leeg. Vul een titel in.' }];
  if (/[\p{L}\p{N}]/u.test(titel)) return [];
  return [{ veld: 'titel', tekst: 'De titel bestaat alleen uit tekens. Schrijf een titel in woorden.' }];
}

function checkLengths(waarden: Waarden): Fout[] {
  return LENGTH_FIELDS.flatMap((veld) => {
    const text = veld === 'begin' ? waarden.begin.tekst : waarden[veld];
    const length = Array.from(text).length;
    if (length <= MAX_LENGTHS[veld]) return [];
    return [{ veld, tekst: `${NAMES[veld]} heeft ${length} tekens. Hoogstens ${MAX_LENGTHS[veld]} past.` }];
  });
}

/** Cells that cannot be read, and cells beyond the headings: then a separator in the text moved all cells after it. */
function checkCells(row: readonly string[], headings: readonly string[], kolommen: Kolommen): Fout[] {
  const unreadable = VELDEN.filter((veld) => UNREADABLE.test(row[kolommen[veld] ?? -1] ?? '')).map((veld) => ({
    veld,
    tekst: 'Hier staat een teken dat niet te lezen is. Haal het weg.',
  }));
  const last = headings.findLastIndex((heading) => heading !== '');
  const used = Object.values(kolommen);
  const isShifted = row.some((cell, kolom) => kolom > last && cell.trim() !== '' && !used.includes(kolom));
  if (!isShifted) return unreadable;
  const tekst = 'Deze rij heeft meer cellen dan de kopregel. Zet aanhalingstekens om tekst met een scheidingsteken.';
  return [...unreadable, { veld: 'rij', tekst }];
}

/** A row as it was checked: its line in the file, its values, and what is wrong with it (nothing: []). */
export type Rij = { regel: number; waarden: Waarden; fouten: Fout[] };

/**
 * All rows of a sheet as logregels, with what is wrong with each, so that nothing is read in before everything is right.
 * Empty rows are left out. The same theme and title twice is an error of the later row, unless the row says what is known
 * already: an export of the log may hold two lines with one title.
 */
export function checkRows(
  sheet: Table,
  kolommen: Kolommen,
  isBekend: (waarden: Waarden) => boolean = () => false,
): { rows: Rij[]; aantalGoed: number; aantalFout: number } {
  const rows: Rij[] = [];
  const regels = new Map<string, number>();
  sheet.rows.forEach((row, i) => {
    if (row.every((cell) => formatLine(cell) === '')) return;
    const cell = (veld: Veld) => row[kolommen[veld] ?? -1] ?? '';
    const waarden = {
      titel: formatLine(cell('titel')),
      thema: formatLine(cell('thema')),
      label: formatLine(cell('label')),
      tekst: formatText(cell('tekst')),
      begin: parseBegin(cell('begin')),
      nummer: formatLine(cell('nummer')),
    };
    const regel = sheet.lines[i] ?? i + 1;
    const fouten = [
      ...checkTitel(waarden.titel, kolommen.titel),
      ...checkLengths(waarden),
      ...checkCells(row, sheet.headings, kolommen),
    ];
    const sleutel = computeSleutel(waarden.thema, waarden.titel);
    const bekend = isBekend(waarden);
    const eerder = regels.get(sleutel);
    if (!bekend && waarden.titel !== '' && eerder !== undefined) {
      fouten.push({ veld: 'titel', tekst: `Deze titel staat bij dit thema ook op regel ${eerder}. Kies er één.` });
    }
    if (!bekend && eerder === undefined) regels.set(sleutel, regel);
    rows.push({ regel, waarden, fouten });
  });
  const aantalFout = rows.filter(({ fouten }) => fouten.length > 0).length;
  return { rows, aantalGoed: rows.length - aantalFout, aantalFout };
}
