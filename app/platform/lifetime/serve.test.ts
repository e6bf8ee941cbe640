import { once } from 'node:events';
import type http from 'node:http';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect, test as base } from 'vitest';

import type { Step } from './lifetime.ts';
import { type Limits, serve } from './serve.ts';

const LIMITS: Limits = { headers: 300, request: 700, silent: 500, answer: 900, idle: 400 };

async function findPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

type Running = { port: number; stop: () => Promise<void> };
type Open = (listener: http.RequestListener, drain?: number, limits?: Limits) => Promise<Running>;

const test = base.extend<{ open: Open }>({
  open: async ({}, use) => {
    const ends: (() => Promise<void>)[] = [];
    await use(async (listener, drain = 0, limits = LIMITS) => {
      const port = await findPort();
      const steps: Step[] = [];
      const controller = new AbortController();
      const lifetime = { add: (step: Step) => void steps.push(step), signal: controller.signal };
      await serve(listener, { host: '127.0.0.1', port }, lifetime, { limits, drain });
      const stop = async () => {
        controller.abort();
        await steps.pop()?.stop();
      };
      ends.push(stop);
      return { port, stop };
    });
    await Promise.all(ends.map((end) => end()));
  },
});

/** Opens a connection and tells what came back and after how many ms it was closed. */
async function talk(port: number, act: (socket: net.Socket) => void) {
  const begin = performance.now();
  const socket = net.connect(port, '127.0.0.1');
  let text = '';
  socket.on('error', () => {}).on('data', (chunk) => (text += String(chunk)));
  const closed = new Promise((resolve) => socket.on('close', resolve));
  await once(socket, 'connect');
  act(socket);
  await closed;
  return { text, ms: performance.now() - begin };
}

/** Writes a byte again and again until the socket is gone. */
function drip(socket: net.Socket, byte: string) {
  const timer = setInterval(() => socket.write(byte), 20);
  socket.on('close', () => clearInterval(timer));
}

const echo: http.RequestListener = (request, response) => {
  request.resume().on('end', () => response.end('ok'));
};

test('headers that drip in are cut off, however alive the connection looks', async ({ open }) => {
  const { port } = await open(echo);
  const { text, ms } = await talk(port, (socket) => {
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-A: ');
    drip(socket, 'a');
  });
  expect(text).toMatch(/^HTTP\/1\.1 408 /);
  expect(ms).toBeGreaterThan(200);
  expect(ms).toBeLessThan(1_500);
});

test('a body that drips in is cut off', async ({ open }) => {
  const { port } = await open(echo);
  const { text, ms } = await talk(port, (socket) => {
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n');
    drip(socket, 'a');
  });
  expect(text).toMatch(/^HTTP\/1\.1 408 /);
  expect(ms).toBeLessThan(2_000);
});

test('who says nothing, or stops halfway a body, is cut off', async ({ open }) => {
  const { port } = await open(echo);
  expect((await talk(port, () => {})).ms).toBeLessThan(1_500);
  const half = await talk(port, (socket) => {
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc');
  });
  expect(half.ms).toBeLessThan(1_500);
});

test('who does not take in the answer is cut off, also when it takes a little now and then', async ({ open }) => {
  let closed = 0;
  const { port } = await open((_request, response) => {
    response.on('close', () => closed++);
    response.end(Buffer.alloc(50_000_000, 97));
  });
  const stopped = net.connect(port, '127.0.0.1').on('error', () => {});
  stopped.pause().write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  const slow = net.connect(port, '127.0.0.1').on('error', () => {});
  slow.on('data', () => {
    slow.pause();
    setTimeout(() => slow.resume(), 30);
  });
  slow.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await expect.poll(() => closed, { timeout: 15_000 }).toBe(2);
  stopped.destroy();
  slow.destroy();
});

test('a stream that says something now and then stays, past every limit', async ({ open }) => {
  const { port } = await open((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const timer = setInterval(() => response.write(': \n\n'), 100);
    response.on('close', () => clearInterval(timer));
  });
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  const reader = answer.body?.getReader();
  const begin = performance.now();
  while (performance.now() - begin < 1_500) expect((await reader?.read())?.done).toBe(false);
  await reader?.cancel();
});

test('headers over 16 kB are refused', async ({ open }) => {
  const { port } = await open(echo);
  const { text } = await talk(port, (socket) => {
    socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(17_000)}\r\n\r\n`);
  });
  expect(text).toMatch(/^HTTP\/1\.1 431 /);
});

test('while it drains, requests are answered, connections are not kept and /gezond says 503; then the door closes', async ({
  open,
}) => {
  const { port, stop } = await open(echo, 1);
  const url = `http://127.0.0.1:${port}`;
  expect((await fetch(`${url}/gezond`)).status).toBe(200);
  const stopped = stop();
  await sleep(50);
  const health = await fetch(`${url}/gezond`);
  expect([health.status, await health.json()]).toEqual([503, { status: 'stopt' }]);
  const other = await fetch(`${url}/`);
  expect([other.status, other.headers.get('connection')]).toEqual([200, 'close']);
  await stopped;
  await expect(fetch(`${url}/`)).rejects.toThrow('fetch failed');
});
