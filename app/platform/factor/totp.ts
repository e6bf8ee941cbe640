import { generateSecret, generateURI, verifySync } from 'otplib';

const PERIOD = 30;

/** A new secret of 160 bits for an app with codes (RFC 6238), in base32. */
export const createSecret = (): string => generateSecret({ length: 20 });

/** The secret to type over: in groups of four. */
export const formatSecret = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** What the QR code says to the app. */
export const renderTotpUri = (secret: string, { issuer, label }: { issuer: string; label: string }): string =>
  generateURI({ secret, issuer, label });

/**
 * The time step of a code that is right now, or one step before or after for a clock that is off; undefined when it is wrong, or
 * when that step is not after `last`: a code counts once.
 */
export function findStep(secret: string, code: string, now: Date, last: number): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token, epoch, period: PERIOD, epochTolerance: PERIOD, strategy: 'totp' });
  if (!result.valid || !('delta' in result)) return undefined;
  const step = Math.floor(epoch / PERIOD) + Number(result.delta);
  return step > last ? step : undefined;
}
