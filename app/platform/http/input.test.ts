import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { z } from 'zod';

import { Problem } from '../problems/index.ts';
import type { Env } from './env.ts';
import { parseForm } from './input.ts';

const schema = z.object({ wetten: z.array(z.string()).default([]) });

/** What comes of a form that was sent as it stands here. */
async function send(body: string): Promise<object> {
  const app = new Hono<Env>();
  app.onError((error, c) => c.json({ problem: error instanceof Problem ? error.kind : String(error) }));
  app.post('/', async (c) => c.json(await parseForm(c, schema)));
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return (await app.request('/', { method: 'POST', headers, body })).json() as Promise<object>;
}

test('a list is read in its order', async () => {
  expect(await send('wetten[0]=wmo&wetten[1]=jeugdwet')).toEqual({ ok: true, value: { wetten: ['wmo', 'jeugdwet'] } });
});

test.each(['wetten[99999999]', 'wetten[1000]', 'wetten[0][4294967294]', 'a.b[100000].c'])(
  'a place far beyond a list (%s) is refused, before anything is made of it',
  async (name) => {
    expect(await send(`${encodeURIComponent(name)}=1`)).toEqual({ problem: 'ongeldige-invoer' });
  },
);
