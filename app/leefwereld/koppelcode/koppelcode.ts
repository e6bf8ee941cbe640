import { computeKeyedHash, createRandomIndex } from '#platform/id/index.ts';

/** Without what looks alike: 0 and O, 1, I and L, 5 and S, U and V. */
const SIGNS = '2346789ABCDEFGHJKMNPQRTWXYZ';
const LENGTH = 16;

/** How long a code works, in days: long enough for a letter and a visit. */
const KOPPELDAGEN = 14;

/** A code of 76 random bits, in groups of four to write down. */
export const createCode = (): string =>
  Array.from({ length: LENGTH }, () => SIGNS[createRandomIndex(SIGNS.length)] ?? '')
    .join('')
    .replaceAll(/(.{4})(?=.)/g, '$1-');

/** What stands in the database for a code as someone typed it: it tells nothing without the secret. */
export const computeKoppelhash = (secret: string, gemeente: string, code: string): string =>
  computeKeyedHash(secret, `koppelcode ${gemeente} ${code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`);

/** The moment at which a code that is made now stops working. */
export const computeVerloopt = (nu: Date): Date => new Date(nu.getTime() + KOPPELDAGEN * 86_400_000);

/** Turns to type a code, for one account, in a quarter of an hour. */
export const POGINGEN = { max: 5, seconds: 15 * 60 } as const;
