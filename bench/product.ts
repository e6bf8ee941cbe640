import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A port that was free a moment ago. */
const findPort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Starts the product as it is run on a server, on the database behind `socket`; with the people of the demo, unless `demo` is false. */
export async function startServer(socket: string, dataDir: string, { demo = true }: { demo?: boolean } = {}) {
  const port = await findPort();
  const url = `http://127.0.0.1:${port}`;
  const login = (user: string) => `postgres://${user}@/bondgenoot?host=${encodeURIComponent(socket)}`;
  const env = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    DATABASE_URL: login('app_login'),
    DATABASE_OWNER_URL: login('eigenaar'),
    DEMO: demo ? '1' : '',
    NODE_ENV: 'production',
  };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (let tries = 0; tries < 900; tries++) {
    if (child.exitCode !== null) throw new Error(`The product stopped:\n${said}`);
    const answer = await fetch(`${url}/gezond`).catch(() => undefined);
    if (answer?.ok) break;
    await sleep(100);
  }
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  };
  return { url, pid: child.pid ?? 0, stop };
}
