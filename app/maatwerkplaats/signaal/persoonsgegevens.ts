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

// Soft hyphen, zero width, direction marks, variation selectors, keycap.
const INVISIBLE = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\u20E3\uFEFF]/u;

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
  return plain.replaceAll(/\s/gu, ' ').replaceAll(/\p{Nd}/gu, (digit) => (digit < '\u0080' ? digit : formatDigit(digit)));
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

/** All places that fit a pattern and its check. A rejected match gives back all but its first character. */
function listPlaces(plain: string, patterns: readonly RegExp[], check: Check): Place[] {
  return patterns.flatMap((pattern) => {
    const places: Place[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) {
      const tot = match.index + match[0].length;
      if (check(match[0], match.index, tot)) places.push({ van: match.index, tot });
      else pattern.lastIndex = match.index + 1;
    }
    return places;
  });
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
const IBANS = [compile(String.raw`(?<![\p{L}\d])[a-z]{2} ?\d{2}(?:[ .-]{0,2}[a-z\d]){11,29}`)];

/** ISO 7064: the first four characters to the back, letters as 10-35, remainder 1 by 97. */
function isIban(compact: string): boolean {
  const numbers = Array.from(compact.slice(4) + compact.slice(0, 4), (char) => Number.parseInt(char, 36)).join('');
  return Array.from(numbers).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** IBANs of any country by length and check digits; one that looks Dutch counts with wrong check digits too. */
function listIbans(plain: string): Place[] {
  const places: Place[] = [];
  listPlaces(plain, IBANS, (text, van) => {
    const length = IBAN_LENGTHS.get(text.slice(0, 2).toUpperCase()) ?? 0;
    const written = new RegExp(`^(?:[ .-]{0,2}[a-z\\d]){${length}}`, 'i').exec(text)?.[0] ?? '';
    const compact = written.replaceAll(/[ .-]/g, '').toUpperCase();
    const tot = van + written.length;
    const isWhole = compact.length > 14 && !/^[\p{L}\d]/u.test(plain.slice(tot));
    const hasDigits = compact.replaceAll(/\D/g, '').length >= 8;
    if (isWhole && hasDigits && (/^NL\d\d[A-Z]{4}\d{10}$/.test(compact) || isIban(compact))) places.push({ van, tot });
    return false;
  });
  return places;
}
