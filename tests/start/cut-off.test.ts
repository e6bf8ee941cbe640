import net from 'node:net';

import { openServer, signIn } from './own-server.ts';
import { expect, findPort, test } from './product.ts';

const COUNT = 10_000;
const AT_ONCE = 40;
/** In MB. What stays behind of each request, were it 15 kilobytes, is more than this has left. */
const HEAP = 256;

/** The same numbers from 0 to 1 each time, so that a run that failed can be done again. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Request = { head: string; body: string };

const FORM = 'application/x-www-form-urlencoded';

function renderRequests(cookie: string): Request[] {
  const get = (path: string, own = cookie): Request => ({
    head: `GET ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${own}\r\nAccept: text/html\r\n\r\n`,
    body: '',
  });
  const post = (path: string, body: string, type = FORM): Request => ({
    head: `POST ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`,
    body,
  });
  const signaal = { soort: 'regel', tekst: 'Het bleef liggen.', leefdomein: 'wonen' };
  return [
    get('/'),
    get('/knelpunten'),
    get('/signalen'),
    get('/gebeurtenissen'),
    get('/transformatielog', ''),
    get('/api/v1/knelpunten'),
    post('/weergave', 'weergave=licht'),
    post('/knelpunten', `titel=Iets&omschrijving=${'a'.repeat(1500)}`),
    post('/signalen', new URLSearchParams(signaal).toString()),
    post('/api/v1/signalen', JSON.stringify(signaal), 'application/json'),
    post('/terugmelding', 'code=9901-AAAA-AAAA-AAAA'),
  ];
}

/** Sends a request and breaks the connection at a moment of chance: in the head, in the body, before or in the answer. */
function cutOff(port: number, { head, body }: Request, chance: () => number): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    const where = ['head', body ? 'body' : 'answer', 'before', 'answer'][Math.floor(chance() * 4)] ?? 'before';
    const share = chance();
    const cut = () => socket.resetAndDestroy();
    socket.on('error', () => {}).on('close', () => resolve(where));
    socket.on('connect', () => {
      if (where === 'head') return socket.write(head.slice(0, Math.floor(head.length * share)), cut);
      if (where === 'body') return socket.write(head + body.slice(0, Math.floor(body.length * share)), cut);
      socket.write(head + body);
      if (where === 'before') setTimeout(cut, share * 8);
      else socket.once('data', cut);
      return undefined;
    });
    setTimeout(cut, 10_000).unref();
  });
}

test(
  'ten thousand requests that are cut off leave no open transaction, and the next is answered at once',
  { timeout: 300_000 },
  async ({ folder, start }) => {
    const server = await openServer(folder);
    const metrics = await findPort();
    const env = { ...server.env, DEMO: 'klein', METRICS_PORT: String(metrics), LOG_LEVEL: 'warn' };
    const command = [process.execPath, `--max-old-space-size=${HEAP}`, 'scripts/start.mjs'];
    const product = await (await start(`${folder}/data`, { env, command })).ready();
    const port = Number(new URL(product.url).port);
    const requests = renderRequests(await signIn(product.url, 'beleid'));
    const chance = createChance(20_261_122);
    const cuts: Record<string, number> = {};
    let begun = 0;
    const worker = async () => {
      while (begun++ < COUNT) {
        const request = requests[Math.floor(chance() * requests.length)];
        if (request === undefined) throw new Error('no request');
        const where = await cutOff(port, request, chance);
        cuts[where] = (cuts[where] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));

    const times: number[] = [];
    // Once is enough: other work on the machine is not ours.
    for (let turn = 0; turn < 12 && Math.min(...times) >= 200; turn++) {
      const begin = performance.now();
      expect((await fetch(`${product.url}/transformatielog`)).status).toBe(200);
      times.push(performance.now() - begin);
    }
    expect(Math.min(...times)).toBeLessThan(200);
    expect(Object.values(cuts).reduce((sum, count) => sum + count, 0)).toBe(COUNT);
    expect(Math.min(...['head', 'body', 'before', 'answer'].map((where) => cuts[where] ?? 0))).toBeGreaterThan(1_000);

    // The last ones may still be at work; soon nothing is.
    const listOpen = () =>
      server.query("select state from pg_stat_activity where usename = 'app_login' and state <> 'idle'");
    await expect.poll(listOpen, { timeout: 15_000, interval: 50 }).toEqual([]);
    const held = await server.query<{ count: number }>(
      "select count(*)::int from pg_stat_activity where usename = 'app_login'",
    );
    expect(held[0]?.count).toBeLessThanOrEqual(13);
    const text = await (await fetch(`http://127.0.0.1:${metrics}/metriek`)).text();
    expect(text).toContain('\nbondgenoot_database_connections_in_use 0\n');
    expect(text).toContain('\nbondgenoot_database_connections_waiting 0\n');
    // Whoever leaves is no mistake of ours.
    expect(
      product
        .logged()
        .split('\n')
        .filter((line) => line.includes('"status":5')),
    ).toEqual([]);
  },
);
