import { computeDay } from '#platform/time/index.ts';

/**
 * Text that looks like personal data (AVG art. 4, for the BSN also UAVG art. 46): found before a signaal is stored, so
 * that it can be held back. Rather a harmless number held back than a person stored: the sender rewords it in seconds.
 * All patterns have bounded repeats or a fixed left edge, so that no text makes them slow.
 */
export type Persoonsgegeven = {
  soort: 'bsn' | 'telefoonnummer' | 'e-mailadres' | 'iban' | 'postcode-met-huisnummer' | 'geboortedatum';
  /** The text as it was typed. Not for a log. */
  tekst: string;
  /** UTF-16 positions in the text that was given: `tekst.slice(van, tot)`. */
  van: number;
  tot: number;
};

type Place = { van: number; tot: number };
type Check = (text: string, van: number, tot: number) => boolean;

/** Soft hyphens, zero-width characters, direction marks, variation selectors; and the keycap around a digit. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\u20E3/u;

/** A digit of any script as 0-9: the ten digits of a script stand in a row, so those before it are counted. */
function formatDigit(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** One character as the rules below read it; '' when it does not show. */
function formatPlain(char: string): string {
  if (char < '\u0080') return char === '\t' || char === '\r' ? ' ' : char;
  if (INVISIBLE.test(char)) return '';
  if (/[\p{Pd}\u2212]/u.test(char)) return '-';
  if (/[\u00B7\u2022\u3002]/u.test(char)) return '.';
  if (/[\u2018\u2019\u00B4]/u.test(char)) return "'";
  const plain = char.normalize('NFKC').replaceAll(/[\p{Pd}\u2212]/gu, '-');
  return plain
    .replaceAll(/\s/gu, ' ')
    .replaceAll(/\p{Nd}/gu, (digit) => (digit < '\u0080' ? digit : formatDigit(digit)));
}

/** The text without tricks (full width, invisible, other spaces and hyphens), and where each of its units came from. */
function computePlain(tekst: string): { plain: string; origins: Place[] } {
  let plain = '';
  const origins: Place[] = [];
  let at = 0;
  for (const char of tekst) {
    const units = formatPlain(char);
    for (let i = 0; i < units.length; i += 1) origins.push({ van: at, tot: at + char.length });
    plain += units;
    at += char.length;
  }
  return { plain, origins };
}

const compile = (...parts: string[]) => new RegExp(parts.join(''), 'giu');
const always: Check = () => true;
/** Stands in for what was found already: no letter, digit or joint. */
const BLOT = '\uFFFC';

/** All places that fit the pattern and its check. A rejected match gives back all but its first character. */
function listPlaces(plain: string, pattern: RegExp, check: Check): Place[] {
  const places: Place[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) {
    const tot = match.index + match[0].length;
    if (check(match[0], match.index, tot)) places.push({ van: match.index, tot });
    else pattern.lastIndex = match.index + 1;
  }
  return places;
}

const LOCAL_PART = String.raw`(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+`;
const SPELLED_DOT = String.raw`(?:\.| ?[\[(](?:dot|punt)[\])] ?| (?:dot|punt) )`;
/** Spelled out or spaced, only with a usual ending: 'hij at brood' and 'wij zijn @ school.' are sentences. */
const ENDING = '(?:nl|com|net|org|eu|be|de|fr|info|nu|io|me|uk|frl|email|online|amsterdam)';
const EMAILS = [
  compile(LOCAL_PART, String.raw`@(?:[\p{L}\d-]+\.)+\p{L}{2,}`),
  compile(
    LOCAL_PART,
    String.raw`(?: ?(?:@|[\[({<]at[\])}>]) ?| (?:at|apenstaartje|apestaartje) )`,
    String.raw`(?:[\p{L}\d-]+${SPELLED_DOT})+${ENDING}(?![\p{L}\d])`,
  ),
];

/** Lengths of an IBAN by country (IBAN registry, ISO 13616). */
const IBAN_LENGTHS = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
    'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);
const IBAN_START = compile(String.raw`(?<![\p{L}\d])[a-z]{2} ?\d{2}`);

/** ISO 7064: the first four characters to the back, letters as 10-35, remainder 1 by 97. */
function isIban(compact: string): boolean {
  const numbers = Array.from(compact.slice(4) + compact.slice(0, 4), (char) => Number.parseInt(char, 36)).join('');
  return Array.from(numbers).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** Where the IBAN that starts here ends; null when it is none. One that looks Dutch needs no right check digits. */
function findIbanEnd(plain: string, van: number): number | null {
  const length = IBAN_LENGTHS.get(plain.slice(van, van + 2).toUpperCase()) ?? 0;
  let compact = '';
  let tot = van;
  for (; compact.length < length; tot += 1) {
    const char = plain[tot] ?? '';
    if (/^[a-z\d]$/i.test(char)) compact += char.toUpperCase();
    else if (!/^[ .-]$/.test(char)) return null;
  }
  if (compact === '' || /^[\p{L}\d]/u.test(plain.slice(tot, tot + 1))) return null;
  const hasNumbers = compact.replaceAll(/\D/g, '').length >= 8;
  return hasNumbers && (/^NL\d\d[A-Z]{4}\d{10}$/.test(compact) || isIban(compact)) ? tot : null;
}

function listIbans(plain: string): Place[] {
  return listPlaces(plain, IBAN_START, always).flatMap(({ van }) => {
    const tot = findIbanEnd(plain, van);
    return tot === null ? [] : [{ van, tot }];
  });
}

const GAP = String.raw`[ .\-/()]{0,3}`;
const DUTCH_PHONE = compile(
  String.raw`(?<!\d|\d[-./])(?:(?:\+|00) ?31\)?${GAP}0?${GAP}|(?:\((?=0\d{1,3}\)))?0${GAP})`,
  String.raw`[1-8](?:${GAP}\d){8}(?!\d)`,
);
const FOREIGN_PHONE = compile(String.raw`\+(?:${GAP}\d){9,15}(?!\d)`);
const BARE_PHONE = compile(String.raw`(?<!\d)\d(?:[ .\-/]{0,3}\d){5,9}(?!\d)`);
const PHONE_WORD =
  /(?<!\been )\b(?:tel|telefoon|telefoonnr|telefoonnummer|mobiel|mobiele nummer|mob|gsm|bel|belt|bellen)\b[^\d\n]{0,15}$/i;
/** 0800, 0900 and their like belong to organisations, and so does 14 + area code. */
const SERVICE_NUMBER = /^0[ .-]?[89][ .-]?0[ .-]?[0-9]|^14[ .-]?0/;
const DATE_FIRST = /^\d{2}([-./ ])(?:0[1-9]|1[0-2])\1(?:19|20)\d{2}(?!\d)/;
const CASE_NUMBER = /^(?:19|20)\d{2}[-./ ]\d{2,4}$/;
const THOUSANDS = /^\+ ?\d{1,3}(?:\.\d{3})+$/;

/** Dutch numbers of ten digits, with +31 or 0031 too. */
const isDutchPhone: Check = (text) => !DATE_FIRST.test(text) && !/^0[ .-]?80[ .-]?0/.test(text);

/** Six to ten digits right behind a word as 'tel.', that are no date, case number or service number. */
function listNamedPhones(plain: string): Place[] {
  return listPlaces(plain, BARE_PHONE, (text, van) => {
    const isOther = SERVICE_NUMBER.test(text) || CASE_NUMBER.test(text) || findDate(text, 0);
    return !isOther && PHONE_WORD.test(plain.slice(Math.max(0, van - 40), van));
  });
}

const MONTHS = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH =
  'januari|jan|februari|feb|maart|mrt|mar|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep|' +
  'oktober|okt|november|nov|december|dec';
const DATE_FORMS = [
  String.raw`(?<d>\d{1,2})(?<s> ?[-./] ?| )(?<m>\d{1,2})\k<s>(?<y>\d{4}|'?\d{2})`,
  String.raw`(?<y>\d{4})(?<s>[-./])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})`,
  String.raw`(?<d>\d{1,2})(?:e|ste|de)?[ .-]{0,2}(?<m>${MONTH})[ .,-]{0,3}(?<y>\d{4}|'?\d{2})`,
  String.raw`(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})`,
  String.raw`(?<d>\d{2})(?<m>\d{2})(?<y>(?:19|20)\d{2})`,
];
const WHOLE_DATES = DATE_FORMS.map((form) => new RegExp(`^${form}$`, 'iu'));
const DATES = DATE_FORMS.map((form) => compile(String.raw`(?<!\d|\d[.,/-])`, form, String.raw`(?!\d|[-./]\d)`));
/** Also article numbers, scores, hours and reference numbers: '2.3.14', '3 3 1950', '3 mei 12', '20140709'. */
const AMBIGUOUS = /^\d{1,2}( ?[-./] ?| )\d{1,2}\1'?\d{2}$|^\d+ \d+ \d+$|[a-z][ .,-]{0,3}\d{2}$|^\d{8}$/i;

/** The day that a text writes (UTC); null when it writes none, such as 31 februari. Two digits lie in the past. */
function findDate(text: string, thisYear: number): Date | null {
  for (const form of WHOLE_DATES) {
    const { d, m = '', y = '' } = form.exec(text)?.groups ?? {};
    if (d === undefined) continue;
    const short = Number(y.replace("'", ''));
    const year = y.length === 4 ? short : short + (short > thisYear % 100 ? 1900 : 2000);
    const name = m
      .slice(0, 3)
      .toLowerCase()
      .replace(/^m[ar][rt]$/, 'maa');
    const month = /\d/.test(m) ? Number(m) - 1 : MONTHS.indexOf(name);
    const date = new Date(Date.UTC(year, month, Number(d)));
    if (year >= 1900 && date.getUTCMonth() === month && date.getUTCDate() === Number(d)) return date;
  }
  return null;
}

const BIRTH =
  /(?<!\been )\b(?:geboren|geboorte\p{L}*|geb|gebdatum|(?<!\d[- ]?)jarig|verjaart|verjaardag|born)(?!\p{L})/iu;
const LAW =
  /(?:wet|besluit|verordening|regeling|regels?|uitspraak|arrest|vonnis|richtlijn|circulaire|brief|beschikking|stb|stcrt)(?: [\p{L}.]+){0,4} (?:van|d\.d\.|dd\.?|op) $/iu;
/** From this many calendar years back, a full date is taken for a date of birth without birth words. */
const OLD_IN_YEARS = 5;
const BIRTH_WORD_DISTANCE = 40;
/** The day on which the Wmo 2015, Jeugdwet and Participatiewet came to the gemeenten: in every text about them. */
const DECENTRALISATION = Date.UTC(2015, 0, 1);

/**
 * A full date in the past counts when a birth word stands within 40 characters, and when its year is at least five years
 * back: 'sinds 3 maart 2024' is about a wait, '3 maart 1950' about a person. Not the date of a law or ruling ('wet van
 * 9 juli 2014'), nor 1 januari 2015, nor what may be no date at all, unless a birth word is near.
 */
function listBirthDates(plain: string, form: RegExp, vandaag: Date): Place[] {
  const thisYear = vandaag.getUTCFullYear();
  return listPlaces(plain, form, (text, van, tot) => {
    const date = findDate(text, thisYear);
    if (!date || date > vandaag) return false;
    const before = plain.slice(Math.max(0, van - BIRTH_WORD_DISTANCE), van);
    if (BIRTH.test(before) || BIRTH.test(plain.slice(tot, tot + BIRTH_WORD_DISTANCE))) return true;
    if (date.getTime() === DECENTRALISATION) return false;
    return date.getUTCFullYear() <= thisYear - OLD_IN_YEARS && !AMBIGUOUS.test(text) && !LAW.test(before);
  });
}

const POSTCODE = String.raw`[1-9]\d{3} ?[a-z]{2}(?!\p{L})`;
const STREET =
  '(?:straat|laan|weg|plein|kade|gracht|hof|pad|dijk|singel|dreef|park|steeg|plantsoen|markt|ring|erf|haven)';
const NUMBER = String.raw`\d{1,5}(?:-[\p{L}\d]{1,4}| ?[a-z](?!\p{L})|bis|hs)?(?![\p{L}\d])`;
const COUNTED =
  '(?: ?%| (?:gezin|huishouden|woning|mens|inwoner|persoon|personen|kind|jongere|cliënt|melding|aanvra|klacht|signa|' +
  'adres|dag|week|weken|maand|jaar|jaren|uur|uren|keer|euro|procent))';
const ADDRESSES = [
  compile(
    String.raw`(?<!\d|\d[-./])${POSTCODE}[ \n,.;:-]{0,4}(?:(?:huis)?(?:nummer|nr\.?):? ?)?${NUMBER}(?!${COUNTED})`,
  ),
  compile(String.raw`(?<![\d.,-])${NUMBER}[ \n,.;(-]{1,4}(?:postcode:? ?)?${POSTCODE}`),
  compile(String.raw`(?<!\d|\d[-./])${POSTCODE}[^\d]{0,40}${STREET} ${NUMBER}`),
  compile(String.raw`(?<!\p{L})\p{L}*${STREET} ${NUMBER}[^\d]{0,40}${POSTCODE}`),
];
/** Words behind a number ('tussen 2015 en 2016') and units ('1500 km'): in small letters no part of a postcode. */
const WORDS =
  /^(?:a[fls]|bv|d[aeior]|e[ner]|h[aeo]|i[kns]|j[ae]|l[ae]|m[ae]|n[aou]|o[fmp]|p[pw]|s[tx]|t[eov]|u[ur]|v[ars]|w[eo]|z[aeo])$/;
const UNITS = /^(?:c[alm]|d[bl]|eu|g[br]|k[bgmw]|m[bglm]|p[jkm]|tb|st)$/;

/** A postcode with a house number before or behind it is one address; a postcode alone is a whole street. */
const isAddress: Check = (text) => {
  const [, space = '', letters = ''] = /(?<!\d)[1-9]\d{3}( ?)([a-z]{2})(?!\p{L})/iu.exec(text) ?? [];
  if (/^\d{1,2}-\d{1,2}-\d{4}/.test(text)) return false;
  return letters === letters.toUpperCase() || !(UNITS.test(letters) || (space === ' ' && WORDS.test(letters)));
};

/** Elfproef of the BSN (Besluit burgerservicenummer, annex): weights 9 to 2 and -1, the sum divides by 11. */
function isBsn(digits: string): boolean {
  const nine = digits.padStart(9, '0');
  const sum = Array.from(nine).reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return Number(nine) > 0 && sum % 11 === 0;
}

const DIGITS = compile(String.raw`\d+`);
const JOINT = /^ ?[ .\-/] ?$/;
const BSN_BEFORE = /(?:bsn|burger ?service ?nummer|sofi)[^\n]{0,25}$/i;
const BSN_AFTER = /^[^\d\n]{0,10}\b(?:bsn|burger ?service ?nummer)/i;
const MONEY_BEFORE = /(?:€|\beuro?) ?$/i;
const MONEY_AFTER = /^(?:,\d|,-| ?€| ?euro?\b)/i;
/** How people group nine digits; any grouping counts when the digits stand alone. */
const GROUPED_NINE = /^(?:9|4 2 3|3 3 3|3 2 4|2 3 4|2 2 2 3|3 2 2 2|4 5|5 4|3 6|6 3|1(?: 1){8})$/;
/** Eight are a BSN without its leading zero, and too often something else: only in one piece or grouped as such. */
const GROUPED_EIGHT = /^(?:8|3 2 3)$/;

/** Nine or eight digits in one piece or in groups with one kind of joint, that pass the elfproef or are called BSN. */
function listBsns(plain: string): Place[] {
  const groups = listPlaces(plain, DIGITS, always);
  const jointAfter = (i: number) => plain.slice(groups[i]?.tot, groups[i + 1]?.van ?? plain.length + 1);
  const isJoined = (i: number) => groups[i] !== undefined && groups[i + 1] !== undefined && JOINT.test(jointAfter(i));
  const nines: Place[] = [];
  const eights: Place[] = [];
  groups.forEach(({ van }, first) => {
    let digits = '';
    let sizes = '';
    for (let i = first; digits.length < 9 && groups[i]; i += 1) {
      if (i > first && (!isJoined(i - 1) || jointAfter(i - 1) !== jointAfter(first))) break;
      const tot = groups[i]?.tot ?? van;
      const group = plain.slice(groups[i]?.van, tot);
      digits += group;
      sizes += `${sizes && ' '}${group.length}`;
      const isAlone = !isJoined(first - 1) && !isJoined(i);
      const fits = digits.length === 9 ? isAlone || GROUPED_NINE.test(sizes) : GROUPED_EIGHT.test(sizes);
      if (digits.length > 7 && digits.length < 10 && isBsnPlace(plain, { van, tot }, digits, fits)) {
        (digits.length === 9 ? nines : eights).push({ van, tot });
      }
    }
  });
  return [...nines, ...eights];
}

/** Called a BSN in the words around it, or grouped like one and passing the elfproef while no amount, KvK or date. */
function isBsnPlace(plain: string, { van, tot }: Place, digits: string, fits: boolean): boolean {
  const before = plain.slice(Math.max(0, van - 45), van);
  const after = plain.slice(tot, tot + 45);
  if (BSN_BEFORE.test(before) || BSN_AFTER.test(after)) return true;
  const isOther = MONEY_BEFORE.test(before) || MONEY_AFTER.test(after) || /\bkvk\D{0,12}$/i.test(before);
  return fits && isBsn(digits) && !isOther && !findDate(digits, 0);
}

/** What is looked for, the most certain first. */
const KINDS: readonly (readonly [soort: Persoonsgegeven['soort'], list: (plain: string, vandaag: Date) => Place[]])[] =
  [
    ...EMAILS.map((form) => ['e-mailadres', (plain: string) => listPlaces(plain, form, always)] as const),
    ['iban', listIbans],
    ['telefoonnummer', (plain) => listPlaces(plain, DUTCH_PHONE, isDutchPhone)],
    ['telefoonnummer', (plain) => listPlaces(plain, FOREIGN_PHONE, (text) => !THOUSANDS.test(text))],
    ['telefoonnummer', listNamedPhones],
    ...DATES.map(
      (form) => ['geboortedatum', (plain: string, vandaag: Date) => listBirthDates(plain, form, vandaag)] as const,
    ),
    ...ADDRESSES.map(
      (form) => ['postcode-met-huisnummer', (plain: string) => listPlaces(plain, form, isAddress)] as const,
    ),
    ['bsn', listBsns],
  ];

/**
 * What in the text looks like personal data, in order and not overlapping. What one kind takes is blotted out for the
 * next, so that a date beside an address hides neither. The day of `nu` decides which dates are old enough for a birth.
 */
export function findPersoonsgegevens(tekst: string, nu: Date): Persoonsgegeven[] {
  const vandaag = new Date(computeDay(nu));
  const { plain, origins } = computePlain(tekst);
  const found: Persoonsgegeven[] = [];
  let rest = plain;
  for (const [soort, list] of KINDS) {
    for (const place of list(rest, vandaag)) {
      const van = origins[place.van]?.van ?? 0;
      const tot = origins[place.tot - 1]?.tot ?? tekst.length;
      if (found.some((other) => tot > other.van && van < other.tot)) continue;
      found.push({ soort, tekst: tekst.slice(van, tot), van, tot });
      rest = rest.slice(0, place.van) + BLOT.repeat(place.tot - place.van) + rest.slice(place.tot);
    }
  }
  return found.toSorted((a, b) => a.van - b.van);
}

const PLAIN_WORDS: Record<Persoonsgegeven['soort'], string> = {
  bsn: 'een nummer',
  telefoonnummer: 'een telefoonnummer',
  'e-mailadres': 'een e-mailadres',
  iban: 'een rekeningnummer',
  'postcode-met-huisnummer': 'een adres',
  geboortedatum: 'een geboortedatum',
};

/** The text with plain words in place of what `findPersoonsgegevens` found in this same text. */
export function replacePersoonsgegevens(tekst: string, finds: readonly Persoonsgegeven[]): string {
  return finds
    .toReversed()
    .reduce((text, { soort, van, tot }) => text.slice(0, van) + PLAIN_WORDS[soort] + text.slice(tot), tekst);
}
