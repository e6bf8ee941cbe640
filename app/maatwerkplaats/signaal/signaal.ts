import { computeKeyedHash, createRandomIndex } from '#platform/id/index.ts';

/** What was in the way. The words for each stand in messages.ts. */
export const SOORTEN = [
  'regel',
  'proces',
  'wachttijd',
  'ontbrekend-aanbod',
  'samenwerking',
  'geld',
  'iets-anders',
] as const;
export type Signaalsoort = (typeof SOORTEN)[number];

export const MAX_TEKENS = 500;

/** Base 32 of Crockford: I, L, O and U are not in it, so that what they are mistaken for can be read back. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 3;
const GROUP_LENGTH = 4;
const CODE = new RegExp(`^(\\d{4})([${ALPHABET}]{${GROUPS * GROUP_LENGTH}})$`);

const group = (text: string) => text.match(new RegExp(`.{${GROUP_LENGTH}}`, 'g'))?.join('-') ?? '';

/** A new terugmeldcode, `9901-XXXX-XXXX-XXXX`: 60 random bits behind the gemeentecode that routes the look-up. */
export function createTerugmeldcode(gemeentecode: string): string {
  const random = Array.from({ length: GROUPS * GROUP_LENGTH }, () => ALPHABET[createRandomIndex(ALPHABET.length)]);
  return `${gemeentecode}-${group(random.join(''))}`;
}

/**
 * A code as someone typed it: spaces, points, small letters and missing dashes are forgiven, O is 0, I and L are 1, U is V.
 * Undefined when it cannot be a code.
 */
export function parseTerugmeldcode(text: string): { gemeentecode: string; code: string } | undefined {
  if (text.length > 100) return undefined;
  const plain = text
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('U', 'V');
  const [, gemeentecode, random] = CODE.exec(plain) ?? [];
  if (gemeentecode === undefined || random === undefined) return undefined;
  return { gemeentecode, code: `${gemeentecode}-${group(random)}` };
}

/** What the database holds of a code: its HMAC with a secret outside the database. Takes the code as `parse` gives it. */
export const computeCodeHash = (secret: string, code: string): string => computeKeyedHash(secret, code);

const MONTH = new Intl.DateTimeFormat('nl-NL', { month: 'long', timeZone: 'UTC' });
const MONTH_YEAR = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The months between two days (YYYY-MM-DD) in words: "maart", "maart tot augustus", "december 2025 tot maart 2026". */
export function formatPeriod(eerste: string, laatste: string): string {
  const months = eerste.slice(0, 4) === laatste.slice(0, 4) ? MONTH : MONTH_YEAR;
  const [from, to] = [months.format(new Date(eerste)), months.format(new Date(laatste))];
  return from === to ? from : `${from} tot ${to}`;
}

/** "1 signaal", "48 signalen". */
export const formatAantal = (aantal: number): string =>
  aantal === 1 ? '1 signaal' : `${aantal.toLocaleString('nl-NL')} signalen`;

/** How so many signalen stand in a chain. */
export const formatStop = (aantal: number) => ({
  kind: aantal === 1 ? 'Signaal' : 'Signalen',
  name: formatAantal(aantal),
});

const DAY = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What Vandaag says to beleid about signalen that lie apart; `oudste` is a day, YYYY-MM-DD. */
export const formatAttention = (aantal: number, oudste: string) => ({
  title: `${formatAantal(aantal)} ${aantal === 1 ? 'hoort' : 'horen'} nog nergens bij`,
  text: `Het oudste is van ${DAY.format(new Date(oudste))}. Leg bij elkaar wat over hetzelfde gaat.`,
  action: 'Bekijk de signalen',
});
