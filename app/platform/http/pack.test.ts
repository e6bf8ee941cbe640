import { gunzipSync } from 'node:zlib';

import { Hono } from 'hono';
import { expect, test } from 'vitest';

import type { Env } from './env.ts';
import { createPacker, recordText } from './pack.ts';

const TEXT = `<!doctype html><p>${'Eén gezin, één plan. '.repeat(200)}</p>`;

function createApp() {
  const app = new Hono<Env>();
  app.use(createPacker());
  app.get('/page', (c) => {
    c.header('set-cookie', 'een=1', { append: true });
    c.header('set-cookie', 'twee=2', { append: true });
    return recordText(c.html(TEXT, 404), TEXT);
  });
  app.get('/tagged', (c) => recordText(c.html(TEXT, 200, { etag: '"een"' }), TEXT));
  app.get('/other', (c) => c.html(TEXT));
  return app;
}

const ask = (path: string, accepts?: string, method = 'GET') =>
  createApp().request(path, { method, headers: accepts === undefined ? {} : { 'accept-encoding': accepts } });
const readBytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test.each(['gzip', 'gzip, deflate, br, zstd', 'br, GZIP', 'deflate;q=0.5, gzip;q=0.9', '*'])(
  'a page goes out packed to who says %s, with its status and headers',
  async (accepts) => {
    const answer = await ask('/page', accepts);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(answer.headers.getSetCookie()).toEqual(['een=1', 'twee=2']);
    expect(gunzipSync(await readBytes(answer)).toString()).toBe(TEXT);
  },
);

test.each([undefined, 'br', 'gzip;q=0', 'identity'])('and as it is to who says %s', async (accepts) => {
  const answer = await ask('/page', accepts);
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  expect(answer.headers.getSetCookie()).toHaveLength(2);
  expect(await answer.text()).toBe(TEXT);
});

test('the tag of a packed page is weak, whoever asks for its head alone gets it unpacked, and other answers are packed too', async () => {
  const tagged = await ask('/tagged', 'gzip');
  expect(tagged.headers.get('etag')).toBe('W/"een"');
  expect(gunzipSync(await readBytes(tagged)).toString()).toBe(TEXT);
  expect((await ask('/page', 'gzip', 'HEAD')).headers.get('content-encoding')).toBeNull();
  expect(gunzipSync(await readBytes(await ask('/other', 'gzip'))).toString()).toBe(TEXT);
});
