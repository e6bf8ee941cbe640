import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

import { takeTurn } from './turns.ts';

export { findWeakness } from './weakness.ts';

const derive = promisify(argon2);

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. Written in each hash, so that it can grow. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const PARAMETERS = `m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`;
const TAG_LENGTH = 32;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

type Hash = { memory: number; passes: number; parallelism: number; nonce: Buffer; tag: Buffer };

function parseHash(text: string): Hash {
  const [, memory, passes, parallelism, nonce, tag] = PHC.exec(text) ?? [];
  if (nonce === undefined || tag === undefined) throw new Error('not an argon2id hash');
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

const hash = (password: string, { nonce, tag, ...cost }: Hash) =>
  takeTurn(() => derive('argon2id', { ...cost, message: password, nonce, tagLength: tag.length }));

/**
 * A password as argon2id in PHC form, with its salt and what it cost. The password counts as it was typed, to the last
 * character. Throws 429 when too many wait: this is what costs us most.
 */
export async function computePasswordHash(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await hash(password, { ...COST, nonce, tag: Buffer.alloc(TAG_LENGTH) });
  return `$argon2id$v=19$${PARAMETERS}$${base64(nonce)}$${base64(tag)}`;
}

/** For who is not there: costs what a real one costs, and no password gives it. */
const NOBODY: Hash = { ...COST, nonce: randomBytes(16), tag: randomBytes(TAG_LENGTH) };

/**
 * Whether this is the password behind a hash. Without a hash it takes as long and is false, so that time tells nobody who has an
 * account. Throws 429 when too many wait.
 */
export async function isPassword(hashed: string | null | undefined, password: string): Promise<boolean> {
  const known = hashed ? parseHash(hashed) : NOBODY;
  const tag = await hash(password, known);
  return timingSafeEqual(tag, known.tag) && known !== NOBODY;
}

/** Whether a hash was made at another cost than today's: then the next sign-in makes it again. */
export const isOutdated = (hashed: string): boolean => !hashed.startsWith(`$argon2id$v=19$${PARAMETERS}$`);
