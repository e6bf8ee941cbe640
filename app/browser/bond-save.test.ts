import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { openBrowser, openVisitor } from '../../tests/support/browser.ts';

const script = stripTypeScriptTypes(readFileSync(path.join(import.meta.dirname, 'bond-save.ts'), 'utf8'));
const page = `<!doctype html><title>Invullen</title><script type="module" src="/bond-save.js"></script>
<bond-save data-saved="Bewaard om {om} uur." data-offline="Geen verbinding." data-refused="Bewaren lukt hier niet." data-leave="Toch weggaan?">
<form action="/invullen/3" method="post"><input type="hidden" name="begonnen" value="7">
<label><input type="radio" name="s1" value="0">nooit</label><label><input type="radio" name="s1" value="1">altijd</label>
<label>Woorden<textarea name="w"></textarea></label><output class="bond-saved"><span></span></output>
<button name="verder" value="1">Verder</button></form></bond-save><a href="/elders">Weg</a>`;

type Received = { at: number; method: string; url: string; accept: string; fields: URLSearchParams };
type Reply = { status: number; type: string; body: string; delay?: number };
const KEPT: Reply = { status: 200, type: 'application/json', body: '{"bewaard":true,"om":"10.42"}' };

let server: Server;
let browser: Browser;
let url: string;
let received: Received[] = [];
let replies: Reply[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const send = ({ status, type, body }: Reply) => response.writeHead(status, { 'content-type': type }).end(body);
    if (request.method === 'GET') {
      send({
        ...KEPT,
        ...(request.url?.endsWith('.js')
          ? { type: 'text/javascript', body: script }
          : { type: 'text/html', body: page }),
      });
      return;
    }
    const at = Date.now();
    void text(request).then((body) => {
      const fields = new URLSearchParams(body);
      received.push({
        at,
        method: request.method ?? '',
        url: request.url ?? '',
        accept: request.headers.accept ?? '',
        fields,
      });
      const reply = fields.has('bewaar')
        ? (replies.shift() ?? KEPT)
        : { status: 200, type: 'text/html', body: '<h1>Volgende</h1>' };
      setTimeout(() => send(reply), reply.delay ?? 0);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  received = [];
  replies = [];
});

async function visit() {
  const visitor = await openVisitor(browser, url);
  await visitor.page.goto('/invullen/3');
  await visitor.page.waitForFunction(() => customElements.get('bond-save') !== undefined);
  return { ...visitor, line: visitor.page.locator('.bond-saved') };
}

test('a change sends the whole form to its own address, and the line says when it was kept', async () => {
  const { page: tab, line, close } = await visit();
  await tab.getByLabel('altijd').check();
  await expect.poll(() => line.textContent()).toBe('Bewaard om 10.42 uur.');
  expect(received).toMatchObject([{ method: 'POST', url: '/invullen/3', accept: 'application/json' }]);
  expect(Object.fromEntries(received[0]?.fields ?? [])).toEqual({ bewaar: '1', begonnen: '7', s1: '1', w: '' });
  expect(await line.getAttribute('class')).toBe('bond-saved');
  await close();
});

test('quick typing goes at most once a second, one request at a time, and the last word arrives', async () => {
  replies = [{ ...KEPT, delay: 1300 }];
  const { page: tab, close } = await visit();
  await tab.getByLabel('Woorden').pressSequentially('abcdefghij', { delay: 200 });
  await expect.poll(() => received.at(-1)?.fields.get('w'), { timeout: 15_000 }).toBe('abcdefghij');
  const times = received.map(({ at }) => at);
  expect(times.length).toBeLessThanOrEqual(4);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(1250);
  for (const [i, at] of times.entries()) expect(at - (times[i - 1] ?? 0)).toBeGreaterThan(950);
  await close();
});

test('without a connection it says so, and it goes as soon as the connection is back', async () => {
  const { page: tab, context, line, close } = await visit();
  await context.setOffline(true);
  await tab.getByLabel('nooit').check();
  await expect.poll(() => line.textContent()).toBe('Geen verbinding.');
  expect(await line.getAttribute('class')).toBe('bond-saved is-failed');
  expect(received).toEqual([]);
  await context.setOffline(false);
  await expect.poll(() => line.textContent(), { timeout: 2500 }).toBe('Bewaard om 10.42 uur.');
  expect(received[0]?.fields.get('s1')).toBe('0');
  await close();
});

test('a server that is away is asked again by itself', async () => {
  replies = [{ status: 503, type: 'application/problem+json', body: '{"detail":"Even niet."}' }];
  const { page: tab, line, close } = await visit();
  await tab.getByLabel('nooit').check();
  await expect.poll(() => line.textContent()).toBe('Geen verbinding.');
  await expect.poll(() => received.length, { timeout: 15_000 }).toBe(2);
  await expect.poll(() => line.textContent()).toBe('Bewaard om 10.42 uur.');
  await close();
});

test.each([
  ['its reason', 409, 'application/problem+json', '{"detail":"Deze meting is gesloten."}', 'Deze meting is gesloten.'],
  ['our words when it gives none', 403, 'application/json', '{}', 'Bewaren lukt hier niet.'],
  [
    'our words when a page comes instead of an answer',
    200,
    'text/html',
    '<h1>Aanmelden</h1>',
    'Bewaren lukt hier niet.',
  ],
])('a refusal is told with %s', async (_, status, type, body, words) => {
  replies = [{ status, type, body }];
  const { page: tab, line, close } = await visit();
  await tab.getByLabel('nooit').check();
  await expect.poll(() => line.textContent()).toBe(words);
  await close();
});

test('what was refused is not tried again until the next change', async () => {
  replies = [{ status: 409, type: 'application/problem+json', body: '{"detail":"Gesloten."}' }];
  const { page: tab, line, close } = await visit();
  await tab.getByLabel('nooit').check();
  await expect.poll(() => line.textContent()).toBe('Gesloten.');
  await tab.waitForTimeout(3500);
  expect(received).toHaveLength(1);
  await tab.getByLabel('altijd').check();
  await expect.poll(() => line.textContent()).toBe('Bewaard om 10.42 uur.');
  await close();
});

test('the button sends the form as ever, and what was under way does not come after it', async () => {
  const { page: tab, close } = await visit();
  await tab.getByLabel('Woorden').pressSequentially('ab', { delay: 50 });
  await tab.getByRole('button').click();
  await tab.getByRole('heading', { name: 'Volgende' }).waitFor();
  expect(received.at(-1)?.fields.get('verder')).toBe('1');
  expect(received.at(-1)?.fields.get('w')).toBe('ab');
  const count = received.length;
  await tab.waitForTimeout(1500);
  expect(received).toHaveLength(count);
  await close();
});

test('one is asked before leaving with something that was not kept, and not after it was', async () => {
  const { page: tab, context, line, close } = await visit();
  const asked: string[] = [];
  tab.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await context.setOffline(true);
  await tab.getByLabel('nooit').check();
  await expect.poll(() => line.textContent()).toBe('Geen verbinding.');
  await tab.getByRole('link', { name: 'Weg' }).click();
  await expect.poll(() => asked).toEqual(['beforeunload']);
  // Within the product Turbo asks before it goes.
  const visited = () =>
    tab.evaluate(() => document.dispatchEvent(new Event('turbo:before-visit', { cancelable: true })));
  expect(await visited()).toBe(false);
  expect(asked).toEqual(['beforeunload', 'confirm']);
  await context.setOffline(false);
  await expect.poll(() => line.textContent(), { timeout: 2500 }).toBe('Bewaard om 10.42 uur.');
  expect(await visited()).toBe(true);
  await tab.getByRole('link', { name: 'Weg' }).click();
  await tab.waitForURL('**/elders');
  expect(asked).toHaveLength(2);
  await close();
});

test('the button waits for what is under way: an older answer never comes after a newer one', async () => {
  replies = [{ ...KEPT, delay: 1200 }];
  const { page: tab, close } = await visit();
  await tab.getByLabel('nooit').check();
  await expect.poll(() => received.length).toBe(1);
  await tab.getByLabel('altijd').check();
  await tab.getByRole('button', { name: 'Verder' }).dblclick();
  await tab.getByRole('heading', { name: 'Volgende' }).waitFor();
  const [first, last] = received;
  expect(received.map(({ fields }) => [fields.get('s1'), fields.get('verder')])).toEqual([
    ['0', null],
    ['1', '1'],
  ]);
  expect((last?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(1150);
  await close();
});
