import { createHash, randomBytes } from 'node:crypto';

import { createRandomIndex } from '#platform/id/index.ts';
import { computeDay } from '#platform/time/index.ts';

/**
 * What a key can open, and with which role of people that is checked further: the one with the least rights that the
 * routes of that scope need. A key acts with the role of the scope of the route alone, never with all of its scopes.
 */
const SCOPE_ROL = {
  'signalen-lezen': 'beleid',
  'knelpunten-lezen': 'categoriemanager',
  'knelpunten-schrijven': 'beleid',
  'proeftuinen-lezen': 'raadslid',
  'transformatielog-lezen': 'wethouder',
  'transformatielog-schrijven': 'beleid',
  'gemeenten-lezen': 'publiek',
} as const;

export type Scope = keyof typeof SCOPE_ROL;
export const SCOPES = Object.keys(SCOPE_ROL) as [Scope, ...Scope[]];

const isScope = (text: string): text is Scope => Object.hasOwn(SCOPE_ROL, text);

/** The role with which a scope is checked further; undefined for what is no scope. */
export const findRol = (scope: string): string | undefined => (isScope(scope) ? SCOPE_ROL[scope] : undefined);

/** How long a key works at most, in days. */
export const MAX_DAGEN = 365;
/** How long the old key still works after a new one took its place, in days. */
export const WISSELDAGEN = 7;
/** How many days before the end the beheerder is told. */
export const WAARSCHUWDAGEN = 14;

const KENMERK = '[0-9]{4}[a-z0-9]{6}';
const FORM = new RegExp(`^bgk_(${KENMERK})_[A-Za-z0-9_-]{43}$`);
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * A new key: a beginning by which scanners for leaked secrets know it, the gemeentecode and six letters to tell keys apart,
 * and 256 random bits. Only its hash is kept.
 */
export function createSleutel(gemeentecode: string): { sleutel: string; kenmerk: string; hash: string } {
  const letters = Array.from({ length: 6 }, () => LETTERS[createRandomIndex(LETTERS.length)]).join('');
  const kenmerk = `${gemeentecode}${letters}`;
  const sleutel = `bgk_${kenmerk}_${randomBytes(32).toString('base64url')}`;
  return { sleutel, kenmerk, hash: computeSleutelhash(sleutel) };
}

/** SHA-256 of a whole key: it is random itself, so that is enough. */
export const computeSleutelhash = (sleutel: string): string => createHash('sha256').update(sleutel).digest('hex');

/** The gemeentecode in a key and its hash; undefined for what does not have the form of a key. */
export function parseSleutel(text: string): { gemeentecode: string; hash: string } | undefined {
  const kenmerk = FORM.exec(text)?.[1];
  return kenmerk === undefined ? undefined : { gemeentecode: kenmerk.slice(0, 4), hash: computeSleutelhash(text) };
}

type Geldigheid = { tot: string; ingetrokkenOp: Date | null };
export type Staat = 'geldig' | 'bijna' | 'verlopen' | 'ingetrokken';

/** Whether a key works at a moment, and if it is near its end. The last day still counts, in Amsterdam. */
export function computeStaat({ tot, ingetrokkenOp }: Geldigheid, nu: Date): Staat {
  if (ingetrokkenOp !== null) return 'ingetrokken';
  const vandaag = computeDay(nu);
  if (tot < vandaag) return 'verlopen';
  const soon = computeDay(new Date(nu.getTime() + WAARSCHUWDAGEN * 86_400_000));
  return tot <= soon ? 'bijna' : 'geldig';
}

/** Whether a key opens anything at a moment. */
export const isGeldig = (sleutel: Geldigheid, nu: Date): boolean =>
  ['geldig', 'bijna'].includes(computeStaat(sleutel, nu));
