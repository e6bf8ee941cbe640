import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';

import type { Env } from './env.ts';
import { parseProblem } from './errors.ts';
import { checkOrigin } from './origin.ts';

const appAt = (publicUrl: string) => {
  const app = new Hono<Env>();
  app.use(checkOrigin(publicUrl));
  app.all('/x', (c) => c.text('ok'));
  app.onError((error, c) => c.text(error.message, parseProblem(error).status));
  return app;
};

const cases: [string, string, string, Record<string, string>, number][] = [
  ['a page of another site', 'https://b.example', 'POST', { origin: 'https://kwaad.example' }, 403],
  ['another site on the same domain', 'https://b.example', 'POST', { 'sec-fetch-site': 'same-site' }, 403],
  ['another site that hides its origin', 'https://b.example', 'POST', { origin: 'null' }, 403],
  ["another site, by the browser's word", 'https://b.example', 'POST', { 'sec-fetch-site': 'cross-site' }, 403],
  ['the plain address of a site behind TLS', 'https://b.example', 'POST', { origin: 'http://b.example' }, 403],
  ['another port', 'http://127.0.0.1:3000', 'POST', { origin: 'http://127.0.0.1:3001' }, 403],
  ['our own page', 'https://b.example', 'POST', { origin: 'https://b.example', 'sec-fetch-site': 'same-origin' }, 200],
  ['our own page by its other name', 'http://127.0.0.1:3000', 'POST', { origin: 'http://localhost:3000' }, 200],
  ['a client that is no browser', 'https://b.example', 'DELETE', {}, 200],
  ['a link on another site', 'https://b.example', 'GET', { 'sec-fetch-site': 'cross-site' }, 200],
];

describe('a change', () => {
  test.each(cases)('from %s to %s by %s', async (_, publicUrl, method, headers, status) => {
    expect((await appAt(publicUrl).request('/x', { method, headers })).status).toBe(status);
  });
});
