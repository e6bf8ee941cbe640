import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { Decrypter } from 'age-encryption';

import { StartError } from '../config/index.ts';
import { type Frame, readFrames } from './frames.ts';
import { type Head, HeadSchema } from './head.ts';

/** A back-up that was opened: what it says of itself, and the frames that follow. */
export type Backup = { readonly head: Head; readonly frames: AsyncGenerator<Frame> };

const DAMAGED = 'De reservekopie is beschadigd of niet compleet. Neem een andere.';

/**
 * Opens the back-up in `file` with `identity` (`AGE-SECRET-KEY-…`). Throws a StartError when the key does not fit or the file is no
 * back-up; damage further on is thrown while the frames are read.
 */
export async function openBackup(file: string, identity: string): Promise<Backup> {
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
  } catch (error) {
    throw new StartError('Het bestand na --identity bevat geen sleutel die begint met AGE-SECRET-KEY-.', {
      cause: error,
    });
  }
  const sealed = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
  const plain = await decrypter.decrypt(sealed).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new StartError(`Het bestand ${file} is er niet.`, { cause: error });
    }
    throw new StartError('Deze sleutel past niet op deze reservekopie, of het bestand is geen reservekopie.', {
      cause: error,
    });
  });
  const gunzip = createGunzip();
  const bytes = Readable.fromWeb(plain as Parameters<typeof Readable.fromWeb>[0]);
  const frames = readWhole(readFrames(bytes.on('error', (error) => gunzip.destroy(error)).pipe(gunzip)));
  const first = await frames.next();
  const head =
    first.done || first.value.kind !== 'head' ? undefined : HeadSchema.safeParse(parseBody(first.value)).data;
  if (head === undefined) throw new StartError(DAMAGED);
  return { head, frames };
}

/** The JSON in a frame; undefined when it is none. */
export function parseBody({ body }: Frame): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

/** Passes the frames on; damage, and an end that is missing, become one clear sentence. */
async function* readWhole(frames: AsyncGenerator<Frame>): AsyncGenerator<Frame> {
  let last: Frame | undefined;
  try {
    for await (const frame of frames) {
      last = frame;
      yield frame;
    }
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(DAMAGED, { cause: error });
  }
  if (last?.kind !== 'end') throw new StartError(DAMAGED);
}
