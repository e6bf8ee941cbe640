import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type Product = {
  url: string;
  dataDir: string;
  /** What was said on the terminal so far. */ output: () => string;
  stop: () => Promise<void>;
};

/** A port that was free a moment ago. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function waitUntilHealthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (const start = Date.now(); Date.now() - start < 180_000; await sleep(50)) {
    if (child.exitCode !== null) throw new Error(`The product stopped with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${url}/gezond`).catch(() => undefined);
    if (answer?.status === 200) return;
  }
  throw new Error(`The product did not become healthy:\n${output()}`);
}

/**
 * Starts the whole product as the README's first command does, on a folder of its own with the demo in it.
 * Passkeys belong to a name, so for them `host` is localhost.
 */
export async function startProduct(
  settings: Record<string, string> = {},
  host: '127.0.0.1' | 'localhost' = '127.0.0.1',
): Promise<Product> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bondgenoot-product-'));
  const port = await findFreePort();
  const url = `http://${host}:${port}`;
  const own = { DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: url, NODE_ENV: 'production' };
  const env = { ...process.env, ...own, ...settings };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer) => void (output = `${output}${chunk.toString()}`.slice(-8000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  await waitUntilHealthy(url, child, () => output);
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, dataDir, output: () => output, stop };
}
