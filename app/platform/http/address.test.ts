import { Hono } from 'hono';
import { expect, test } from 'vitest';

import { loadConfig } from '../config/index.ts';
import { parseAddress, readAddress } from './address.ts';
import type { Env } from './env.ts';

async function read(proxies: string, forwarded: string | undefined, remoteAddress: string | undefined) {
  const app = new Hono<Env>();
  app.get('/', (c) => {
    c.set('deps', { config: loadConfig({ TRUST_PROXY: proxies }) } as Env['Variables']['deps']);
    return c.text(readAddress(c));
  });
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const answer = await app.request('/', { headers }, remoteAddress ? { incoming: { socket: { remoteAddress } } } : {});
  return answer.text();
}

test.each([
  ['0', '203.0.113.9', '192.0.2.7', '192.0.2.7'],
  ['0', undefined, '::ffff:192.0.2.7', '192.0.2.7'],
  ['0', undefined, undefined, 'onbekend'],
  ['1', '198.51.100.1, 203.0.113.9', '192.0.2.7', '203.0.113.9'],
  ['2', '198.51.100.1, 203.0.113.9', '192.0.2.7', '198.51.100.1'],
  ['2', '6.6.6.6, 198.51.100.1, 203.0.113.9', '192.0.2.7', '198.51.100.1'],
  ['2', '203.0.113.9', '192.0.2.7', '192.0.2.7'],
  ['1', 'kwaad', '192.0.2.7', '192.0.2.7'],
  ['1', '', '192.0.2.7', '192.0.2.7'],
  ['1', undefined, '192.0.2.7', '192.0.2.7'],
])('with %s proxies, %s forwarded, connection %s: %s', async (proxies, forwarded, remote, expected) => {
  expect(await read(proxies, forwarded, remote)).toBe(expected);
});

test.each([
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['[2001:db8::1]:443', '2001:db8:0:0::/64'],
  ['192.0.2.7:55001', '192.0.2.7'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', undefined],
])('%s counts as %s', (text, expected) => {
  expect(parseAddress(text)).toBe(expected);
});
