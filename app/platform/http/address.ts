import net from 'node:net';

import type { Ctx } from './env.ts';

/** The connection under a request; absent when there is none, as in a test. */
type Connection = { readonly incoming?: { readonly socket: { readonly remoteAddress?: string } } };

/** The four groups of an IPv6 address that say which network it is in: one home or office has all that follow. */
function computeNetwork(address: string): string {
  const [head = '', tail] = address.split('%', 1)[0]?.toLowerCase().split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...right];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}

/** An address as it is counted: IPv4 whole, also when it is written as IPv6; of IPv6 the network. */
export function parseAddress(text: string): string | undefined {
  const plain = text.trim().replace(/^\[(.*)\](?::\d+)?$/, '$1');
  const v4 = plain.replace(/^::ffff:(?=\d+\.)/i, '');
  if (net.isIPv4(v4)) return v4;
  const withPort = /^(\d+(?:\.\d+){3}):\d+$/.exec(v4)?.[1];
  if (withPort !== undefined && net.isIPv4(withPort)) return withPort;
  return net.isIPv6(plain) ? computeNetwork(plain) : undefined;
}

/**
 * The address a request came from, to count by and never to keep. With TRUST_PROXY 0 that of the connection. With n proxies
 * before us the n-th from the right in X-Forwarded-For: each of them added one, and what stands before it the caller wrote.
 * What is no address, or a list too short, counts as the connection. 'onbekend' when there is none.
 */
export function readAddress(c: Ctx): string {
  const { trustProxy } = c.var.deps.config;
  const own = parseAddress((c.env as Connection | undefined)?.incoming?.socket.remoteAddress ?? '') ?? 'onbekend';
  if (trustProxy === 0) return own;
  return parseAddress(c.req.header('x-forwarded-for')?.split(',').at(-trustProxy) ?? '') ?? own;
}
