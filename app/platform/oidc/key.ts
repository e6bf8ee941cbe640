import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';

import { createRandomId } from '../id/index.ts';

/** A key to prove with who we are: the public half for anyone, the private half as the text of a JWK. */
export type KeyPair = { kid: string; publicJwk: Record<string, unknown>; privateJwk: string };

/** RSA of 3072 bits for PS256: NL GOV and FAPI accept it, and providers that know RSA alone do too. */
const ALGORITHM = { name: 'RSA-PSS', hash: 'SHA-256' } as const;
const BITS = 3072;

/** A new key pair of our own. */
export async function createKeyPair(): Promise<KeyPair> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: BITS });
  const kid = createRandomId();
  const { kty, n, e } = publicKey.export({ format: 'jwk' });
  return {
    kid,
    publicJwk: { kty, n, e, kid, use: 'sig', alg: 'PS256' },
    privateJwk: JSON.stringify(privateKey.export({ format: 'jwk' })),
  };
}

/** The private half of createKeyPair, ready to sign and no longer readable. */
export const parsePrivateKey = (privateJwk: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', JSON.parse(privateJwk) as JsonWebKey, ALGORITHM, false, ['sign']);
