import { createHash, createHmac, randomBytes } from 'node:crypto';

import { v4, v7, validate } from 'uuid';

/** A new id in order of time, for every record that has a maker. */
export const createId = (): string => v7();

/** A new id that holds no time, for anonymous things. */
export const createRandomId = (): string => v4();

/** Whether a text from outside has the form of an id; anything else is "not found", never an error of the database. */
export const isId = (text: string): boolean => validate(text);

/** A secret of 256 random bits as text that fits in a cookie. */
export const createToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hex: for tokens that are random themselves. */
export const computeHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** HMAC-SHA-256 in hex with a secret from outside the database: for codes that people type. */
export const computeKeyedHash = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex');

/** A random integer in [0, size) without bias, for codes. */
export function createRandomIndex(size: number): number {
  const limit = Math.floor(256 / size) * size;
  for (;;) {
    const byte = randomBytes(1)[0] ?? 256;
    if (byte < limit) return byte % size;
  }
}
