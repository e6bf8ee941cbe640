import http from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { openServer, signIn } from './own-server.ts';
import { expect, findPort, type Product, type Start, test } from './product.ts';

/** What proxies do, in little: looks at /gezond five times a second, keeps connections, and tries nothing twice. */
async function openProxy(targets: readonly string[]) {
  const port = await findPort();
  const agent = new http.Agent({ keepAlive: true, maxSockets: 50 });
  const healthy = new Set(targets);
  const look = async (url: string) => {
    const answer = await fetch(`${url}/gezond`).catch(() => undefined);
    if (answer?.ok) healthy.add(url);
    else healthy.delete(url);
  };
  const timer = setInterval(() => void Promise.all(targets.map(look)), 200);
  let turn = 0;
  const server = http.createServer((request, response) => {
    const [...open] = healthy;
    const target = open[turn++ % Math.max(1, open.length)];
    if (target === undefined) return void response.writeHead(502).end();
    const { method, headers } = request;
    const onward = http.request(target + request.url, { method, headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    request.pipe(onward);
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () => {
    clearInterval(timer);
    agent.destroy();
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

/** Asks for pages and sends forms without a pause until it is told to stop; tells every answer that was not right. */
function openLoad(url: string, cookie: string) {
  const wrong: string[] = [];
  let count = 0;
  const stop = new AbortController();
  const ask = async (turn: number) => {
    const isForm = turn % 5 === 0;
    const body = new URLSearchParams({ weergave: turn % 2 ? 'licht' : 'donker' });
    const form = { method: 'POST', body, redirect: 'manual' } as const;
    const answer = await fetch(url + (isForm ? '/weergave' : '/knelpunten'), {
      headers: { cookie },
      ...(isForm ? form : {}),
    });
    await answer.arrayBuffer();
    if (answer.status !== (isForm ? 303 : 200)) wrong.push(`${isForm} ${answer.status}`);
  };
  const worker = async () => {
    while (!stop.signal.aborted) await ask(count++).catch((error: unknown) => wrong.push(String(error)));
  };
  const workers = Array.from({ length: 8 }, worker);
  return {
    count: () => count,
    close: async () => {
      stop.abort();
      await Promise.all(workers);
      return wrong;
    },
  };
}

test('a rolling restart of two processes under load loses no request', async ({ folder, start }) => {
  const server = await openServer(folder);
  const env = { ...server.env, DEMO: 'klein', SECRETS_FILE: path.join(folder, 'secrets.json'), DRAIN_SECONDS: '1' };
  const open = async (name: string, begin: Start, port?: string): Promise<Product> => {
    const product = await begin(path.join(folder, name), { env: { ...env, ...(port ? { PORT: port } : {}) } });
    return product.ready();
  };
  const first = await open('a', start);
  const second = await open('b', start);
  const proxy = await openProxy([first.url, second.url]);
  const load = openLoad(proxy.url, await signIn(first.url, 'beleid'));
  await sleep(500);
  for (const [name, product] of [
    ['a', first],
    ['b', second],
  ] as const) {
    product.send('SIGTERM');
    expect(await product.ended).toBe(0);
    await open(name, start, new URL(product.url).port);
    await sleep(500);
  }
  const during = load.count();
  await sleep(500);
  expect(load.count()).toBeGreaterThan(during);
  expect(await load.close()).toEqual([]);
  expect(load.count()).toBeGreaterThan(300);
  proxy.close();
});
