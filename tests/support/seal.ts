import { generateKeyPairSync, sign } from 'node:crypto';

import type { SealKey, SealKeys } from '../../app/platform/seal/index.ts';

/** A key to seal with that lives only in memory. */
export function createSealKey(): SealKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64'),
  };
}

/** Keys in memory: the second follows the first. */
export function createSealKeys(current: SealKey = createSealKey(), next?: SealKey): SealKeys {
  const held = { current, next };
  return {
    isNew: false,
    current: () => held.current,
    next: () => held.next,
    replace: () => {
      if (held.next === undefined) throw new Error('There is no next key.');
      held.current = held.next;
      held.next = undefined;
    },
  };
}
