import { computeKeyedHash } from '#platform/id/index.ts';

/** The secrets of `deps.secrets` that an invitation needs: one makes its key, the other seals the link in the outbox. */
export type Geheimen = { readonly codeSecret: string; readonly dataKey: string };

/**
 * The key in the mail of an invitation: the code of the gemeente and an HMAC of the id with a secret from outside the database
 * (`deps.secrets.codeSecret`). So a reminder carries the same key, while the table holds its SHA-256 alone.
 */
export function computeUitnodigingssleutel(secret: string, gemeentecode: string, id: string): string {
  const geheim = Buffer.from(computeKeyedHash(secret, `uitnodiging ${id}`), 'hex').toString('base64url');
  return `${gemeentecode}-${geheim}`;
}
