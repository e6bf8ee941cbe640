import { createHash } from 'node:crypto';

/** One gebeurtenis as the seal sees it: every column as PostgreSQL writes it, or null. `tijd` is in microseconds since 1970. */
export type Gebeurtenisrij = {
  gemeente_id: string | null;
  id: string | null;
  tijd: string | null;
  soort: string | null;
  onderwerp_soort: string | null;
  onderwerp_id: string | null;
  actor: string | null;
  doel: string | null;
  gegevens: string | null;
};

/** All columns of a gebeurtenis, in the order of the leaf. */
const KOLOMMEN = [
  'gemeente_id',
  'id',
  'tijd',
  'soort',
  'onderwerp_soort',
  'onderwerp_id',
  'actor',
  'doel',
  'gegevens',
] as const satisfies readonly (keyof Gebeurtenisrij)[];

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/**
 * The canonical bytes of a gebeurtenis: a first line, then per column its length in bytes, a colon and its text, or `-` for null. Lengths
 * make that no two rows have the same bytes.
 */
export function renderBlad(rij: Gebeurtenisrij): string {
  const lines = KOLOMMEN.map((kolom) => {
    const value = rij[kolom];
    return value === null ? '-\n' : `${Buffer.byteLength(value)}:${value}\n`;
  });
  return `bondgenoot-gebeurtenis/1\n${lines.join('')}`;
}

/** SHA-256 over a zero byte and the canonical bytes: a leaf can never pass for a node (RFC 6962). */
export const computeBladhash = (rij: Gebeurtenisrij): Buffer =>
  createHash('sha256').update(LEAF).update(renderBlad(rij)).digest();

const computeNode = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

/** The root of the Merkle tree over these leaf hashes, as RFC 6962 §2.1 defines it; SHA-256 of nothing when there are none. */
export function computeWortel(bladen: readonly Buffer[]): Buffer {
  const [only] = bladen;
  if (only === undefined) return createHash('sha256').digest();
  if (bladen.length === 1) return only;
  let split = 1;
  while (split * 2 < bladen.length) split *= 2;
  return computeNode(computeWortel(bladen.slice(0, split)), computeWortel(bladen.slice(split)));
}
