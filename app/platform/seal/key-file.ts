import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { StartError } from '../config/index.ts';

/** An Ed25519 key. The private half stays inside. */
export type SealKey = {
  /** SPKI in base64: what a seal names. */
  readonly publicKey: string;
  /** The same as a PEM, for who checks. */
  readonly pem: string;
  /** Ed25519 signature in base64. */
  sign: (bytes: Uint8Array) => string;
};

export type SealKeys = {
  /** Whether the current key was made now, because there was none. */
  readonly isNew: boolean;
  current: () => SealKey;
  /** The key that will follow; it lies beside the current one as `….volgende.pem` and is not yet used everywhere. */
  next: () => SealKey | undefined;
  /** Puts the next key in the place of the current one, when every gemeente announced it. */
  replace: () => void;
};

const nextOf = (file: string) => file.replace(/(?:\.pem)?$/, '.volgende.pem');

function readKey(file: string): SealKey {
  try {
    const secret = createPrivateKey(fs.readFileSync(file, 'utf8'));
    if (secret.asymmetricKeyType !== 'ed25519') throw new Error('not Ed25519');
    const open = createPublicKey(secret);
    return {
      publicKey: open.export({ type: 'spki', format: 'der' }).toString('base64'),
      pem: open.export({ type: 'spki', format: 'pem' }).toString(),
      sign: (bytes) => sign(null, bytes, secret).toString('base64'),
    };
  } catch (error) {
    throw new StartError(
      `De zegelsleutel ${file} is niet te lezen of beschadigd. Zet een reservekopie terug. Zonder deze sleutel wordt het logboek niet verzegeld.`,
      { cause: error },
    );
  }
}

/** Complete or absent; when two processes start at once, the first one's key stays. Throws a StartError where it cannot be written. */
function createKey(file: string): void {
  try {
    writeKey(file);
  } catch (error) {
    throw new StartError(
      `De zegelsleutel ${file} is niet te maken. Zet hem daar neer, of geef deze gebruiker schrijfrechten in die map.`,
      { cause: error },
    );
  }
}

function writeKey(file: string): void {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const beside = `${file}.${process.pid}.new`;
  fs.rmSync(beside, { force: true });
  fs.writeFileSync(beside, pem, { mode: 0o600, flag: 'wx', flush: true });
  try {
    fs.linkSync(beside, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    fs.rmSync(beside, { force: true });
  }
  const folder = fs.openSync(path.dirname(file), 'r');
  fs.fsyncSync(folder);
  fs.closeSync(folder);
}

/**
 * The keys that seal the log, in files outside the database. Makes the first one where there is none, readable by who runs the
 * product alone. The files are read at each call, so that a key put beside it is seen without a restart. Throws a StartError.
 */
export function openSealKeys(file: string): SealKeys {
  const isNew = !fs.existsSync(file);
  if (isNew) createKey(file);
  readKey(file);
  return {
    isNew,
    current: () => readKey(file),
    next: () => (fs.existsSync(nextOf(file)) ? readKey(nextOf(file)) : undefined),
    replace: () => fs.renameSync(nextOf(file), file),
  };
}
