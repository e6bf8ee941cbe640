import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { test as base } from 'vitest';

import { ordinaryUser } from './ordinary-user.ts';

export { expect } from 'vitest';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export type ProductOptions = {
  readonly env?: Readonly<Record<string, string>>;
  /** Run as an ordinary user; where the tests run as one already, as that one. */
  readonly asOrdinaryUser?: boolean;
  /** What to start it with, instead of Node on its own. */
  readonly command?: readonly string[];
};

/** The product as a person starts it: a process, what it says, and the address it answers at. */
export type Product = {
  readonly pid: number;
  readonly url: string;
  /** What it wrote for a person (stderr) and as a log (stdout). */
  said: () => string;
  logged: () => string;
  /** Waits for an answer from /gezond; fails with what was said when it ended before. */
  ready: () => Promise<Product>;
  send: (signal: NodeJS.Signals, group?: 'group') => void;
  /** Waits for its end: the exit code, or null when a signal ended it. */
  ended: Promise<number | null>;
};

/** A port that nobody uses now. */
export async function findPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function createProduct(child: ChildProcess, url: string): Product {
  const text = { said: '', logged: '' };
  child.stderr?.on('data', (chunk) => (text.said += String(chunk)));
  child.stdout?.on('data', (chunk) => (text.logged += String(chunk)));
  let isOver = false;
  const ended = once(child, 'close').then(([code]) => {
    isOver = true;
    return typeof code === 'number' ? code : null;
  });
  const product: Product = {
    pid: Number(child.pid),
    url,
    said: () => text.said,
    logged: () => text.logged,
    send: (signal, group) => process.kill(group ? -Number(child.pid) : Number(child.pid), signal),
    ended,
    ready: async () => {
      for (;;) {
        if (isOver) throw new Error(`ended: ${text.said} ${text.logged}`);
        const answer = await fetch(`${url}/gezond`).catch(() => undefined);
        await sleep(15);
        // What it said before it answered has come in by now too.
        if (answer?.ok) return product;
      }
    },
  };
  return product;
}

/** Gives a file or folder to who an ordinary user is here. */
export function assignToOrdinaryUser(file: string): void {
  if (ordinaryUser.owner) fs.chownSync(file, ordinaryUser.owner.uid, ordinaryUser.owner.gid);
}

/** Every process that works in `folder` or below it, or names it: the product's own and those of its database. */
export function listProcesses(folder: string): number[] {
  const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return pids.map(Number).filter((pid) => {
    try {
      const { cwd, words } = {
        cwd: fs.readlinkSync(`/proc/${pid}/cwd`),
        words: fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8') + fs.readFileSync(`/proc/${pid}/environ`, 'utf8'),
      };
      return `${cwd}/`.startsWith(`${folder}/`) || words.includes(folder);
    } catch {
      return false;
    }
  });
}

/** What PostgreSQL says of itself in its folder: its number and the folder of its socket. */
export function readDatabase(dataDir: string): { pid: number; socket: string } {
  const [pid, , , , socket = ''] = fs.readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n');
  return { pid: Number(pid), socket };
}

export type Start = (dataDir: string, options?: ProductOptions) => Promise<Product>;

/** The folder of the socket of a PostgreSQL, from how it was started; nothing when it has just ended. */
function listSockets(pid: number): string[] {
  try {
    const words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.filter((_, index) => words[index - 1] === '-k');
  } catch {
    return [];
  }
}

/** Kills what still runs in `folder`, with the sockets that it would have taken away itself. */
async function killAll(folder: string): Promise<void> {
  for (let left = listProcesses(folder); left.length > 0; left = listProcesses(folder)) {
    for (const socket of left.flatMap(listSockets)) fs.rmSync(socket, { recursive: true, force: true });
    for (const pid of left) if (listProcesses(folder).includes(pid)) process.kill(pid, 'SIGKILL');
    await sleep(20);
  }
}

/** A folder of its own for each test, and the product; whatever still runs in that folder at the end is killed. */
export const test = base.extend<{ folder: string; start: Start }>({
  folder: async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bg-start-'));
    await use(folder);
    await killAll(folder);
    fs.rmSync(folder, { recursive: true });
  },
  start: async ({}, use) => {
    await use(
      async (dataDir, { env = {}, asOrdinaryUser = false, command = [process.execPath, 'scripts/start.mjs'] } = {}) => {
        const port = env['PORT'] ?? String(await findPort());
        const [program = '', ...args] = [...(asOrdinaryUser ? ordinaryUser.prefix : []), ...command];
        const child = spawn(program, args, {
          cwd: ROOT,
          env: { PATH: process.env['PATH'], HOME: '/', DATA_DIR: dataDir, DEMO: '0', ...env, PORT: port },
          stdio: ['ignore', 'pipe', 'pipe'],
          detached: true,
          ...(asOrdinaryUser ? ordinaryUser.options : {}),
        });
        return createProduct(child, `http://127.0.0.1:${port}`);
      },
    );
  },
});
