import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { StartError } from './start-error.ts';

/** 32 random bytes as base64url. */
const key = z.string().regex(/^[\w-]{43}$/);

const SecretsFile = z.strictObject({
  /** Key of the HMAC over codes that people keep. */
  codeSecret: key,
  /** Key that what must stay secret in the database is encrypted with. */
  dataKey: key,
});

const createKey = () => randomBytes(32).toString('base64url');

export type Secrets = Readonly<z.output<typeof SecretsFile>>;

/**
 * The secrets of this installation from `given` (SECRETS_FILE) or else from `secrets.json` in `dataDir`; made there on the
 * first start, only readable by who runs the product. A damaged file is refused, never replaced: codes that people hold
 * would stop working. Of a file that was given the rights stay as they are: it may be shared, or only be read.
 * Returns where the file is and whether it was made now. Throws a StartError.
 */
export function loadSecrets(dataDir: string, given?: string): { secrets: Secrets; created: boolean; file: string } {
  const file = given ?? path.join(dataDir, 'secrets.json');
  const text = readIfPresent(file);
  if (text === undefined) {
    const secrets = { codeSecret: createKey(), dataKey: createKey() };
    if (writeDurably(file, renderFile(secrets), 'new')) return { secrets, created: true, file };
    return loadSecrets(dataDir, given);
  }
  const held = parseJson(text);
  // A file of before there was a second key: that key is added, the first stays.
  const isOld = SecretsFile.omit({ dataKey: true }).safeParse(held).success;
  const parsed = SecretsFile.safeParse(isOld && held instanceof Object ? { ...held, dataKey: createKey() } : held);
  if (!parsed.success) {
    throw new StartError(
      `Het bestand ${file} is beschadigd. Zet een reservekopie terug. Verwijder het alleen als u die niet heeft.`,
    );
  }
  if (isOld) writeDurably(file, renderFile(parsed.data), 'over');
  if (given === undefined) fs.chmodSync(file, 0o600);
  return { secrets: parsed.data, created: false, file };
}

const renderFile = (secrets: Secrets) => `${JSON.stringify(secrets, null, 2)}\n`;

function readIfPresent(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new StartError(`Het bestand ${file} is niet te lezen. Start met dezelfde gebruiker als de vorige keer.`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Complete or absent, also when the power goes: written beside it, flushed, then given its name. 'new' leaves a file that
 * another process made in the meantime, and returns false.
 */
function writeDurably(file: string, text: string, how: 'new' | 'over'): boolean {
  const beside = `${file}.new-${process.pid}`;
  try {
    fs.rmSync(beside, { force: true });
    fs.writeFileSync(beside, text, { mode: 0o600, flag: 'wx', flush: true });
    if (how === 'over') fs.renameSync(beside, file);
    else fs.linkSync(beside, file);
    const folder = fs.openSync(path.dirname(file), 'r');
    fs.fsyncSync(folder);
    fs.closeSync(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST' && how === 'new') return false;
    throw new StartError(
      `Het bestand ${file} is niet te schrijven. Maak het eerst, of geef schrijfrechten in die map.`,
    );
  } finally {
    fs.rmSync(beside, { force: true });
  }
}
