import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** How the stand-alone verifier ended, and what it said. */
export type Verified = { readonly code: 0 | 1 | 2; readonly text: string };

const VERIFIER = path.join(import.meta.dirname, '../../../scripts/verify.mjs');
const MAX_TEXT = 20_000;

const parseCode = (code: unknown): Verified['code'] => (code === 0 || code === 1 ? code : 2);

/**
 * Runs the verifier that everyone has (scripts/verify.mjs) in a process of its own on the lines of an export. `pem` is the public
 * key to hold it against, `witness` the path of a witness file. Code 0: whole, 1: changed, 2: it could not be checked.
 */
export async function runVerify(
  lines: AsyncIterable<string>,
  { pem, witness }: { pem: string; witness?: string | undefined },
): Promise<Verified> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zegelcontrole-'));
  try {
    const key = path.join(folder, 'sleutel.pem');
    fs.writeFileSync(key, pem);
    const args = [VERIFIER, '-', '--key', key, ...(witness === undefined ? [] : ['--getuige', witness])];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'], env: {} });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => (text = `${text}${part}`.slice(0, MAX_TEXT)));
    const ended = once(child, 'close');
    try {
      await pipeline(Readable.from(lines), child.stdin);
    } catch (error) {
      // The verifier may stop reading when it has seen enough; anything else is ours.
      if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) {
        child.kill();
        throw error;
      }
    }
    const [code] = await ended;
    return { code: parseCode(code), text };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
