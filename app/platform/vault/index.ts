import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';

/**
 * A secret as text that may stand in the database: AES-256-GCM with `dataKey` (32 bytes as base64url), bound to the
 * `place` it stands in (table, gemeente and person), so that it opens nothing when it is copied to another row.
 */
export function renderSealed(dataKey: string, place: string, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, Buffer.from(dataKey, 'base64url'), nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return `1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** The secret behind renderSealed. Throws when the key or the place is another, or a bit was changed. */
export function parseSealed(dataKey: string, place: string, sealed: string): string {
  const bytes = Buffer.from(sealed.replace(/^1\./, ''), 'base64url');
  const key = Buffer.from(dataKey, 'base64url');
  // A shorter tag would be easier to guess.
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
