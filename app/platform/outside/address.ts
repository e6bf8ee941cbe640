import { BlockList, isIP } from 'node:net';

/** Which addresses a request to elsewhere may go to, beside those of the internet. */
export type Reach = {
  /** This machine itself: only to try things out. */
  readonly loopback: boolean;
  /** The own network: for a provider that cannot be reached from the internet. */
  readonly own: boolean;
};

const listOf = (...ranges: readonly (readonly [net: string, prefix: number])[]) => {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, net.includes(':') ? 'ipv6' : 'ipv4');
  return list;
};

const LOOPBACK = listOf(['127.0.0.0', 8], ['::1', 128]);
const OWN = listOf(['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], ['100.64.0.0', 10], ['fc00::', 7]);
/** Never: link-local and the places where clouds hand out secrets, what is no address of one machine, and ways round. */
const NEVER = listOf(
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['100.100.100.200', 32],
  ['192.0.0.0', 24],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['fe80::', 10],
  ['fd00:ec2::254', 128],
  ['fec0::', 10],
  ['ff00::', 8],
  ['64:ff9b::', 96],
  ['2001::', 32],
  ['2002::', 16],
);

/** Whether a request may go to this IP address. An IPv4 address in the form of IPv6 counts as what it is. */
export function isWithinReach(address: string, reach: Reach): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const family = version === 6 ? 'ipv6' : 'ipv4';
  if (NEVER.check(address, family)) return false;
  if (LOOPBACK.check(address, family)) return reach.loopback;
  return OWN.check(address, family) ? reach.own : true;
}

const isThisMachine = (hostname: string) =>
  hostname === 'localhost' ||
  (isIP(hostname) !== 0 && LOOPBACK.check(hostname, isIP(hostname) === 6 ? 'ipv6' : 'ipv4'));

/**
 * Whether a request may go to this address as it is written: https without a name or password in it; http only to this
 * machine where that is allowed. What a name leads to is checked again when it is looked up.
 */
export function checkHost(url: URL, reach: Reach): boolean {
  const hostname = url.hostname.replaceAll(/[[\]]/g, '');
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'http:' && !(reach.loopback && isThisMachine(hostname))) return false;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  return isIP(hostname) === 0 || isWithinReach(hostname, reach);
}
