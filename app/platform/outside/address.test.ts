import { describe, expect, test } from 'vitest';

import { checkHost, isWithinReach } from './address.ts';

const INTERNET = { loopback: false, own: false };
const HERE = { loopback: true, own: false };
const OWN = { loopback: false, own: true };
const ALL = { loopback: true, own: true };

describe('an address that a name leads to', () => {
  test.each([
    ['93.184.216.34', true, true, true],
    ['2606:2800:220:1:248:1893:25c8:1946', true, true, true],
    ['127.0.0.1', false, true, false],
    ['127.255.0.9', false, true, false],
    ['::1', false, true, false],
    ['::ffff:127.0.0.1', false, true, false],
    ['10.1.2.3', false, false, true],
    ['172.16.0.1', false, false, true],
    ['172.32.0.1', true, true, true],
    ['192.168.1.1', false, false, true],
    ['::ffff:192.168.1.1', false, false, true],
    ['100.64.0.1', false, false, true],
    ['fd12:3456::1', false, false, true],
  ])('%s: internet %s, this machine %s, own network %s', (address, internet, here, own) => {
    expect([INTERNET, HERE, OWN].map((reach) => isWithinReach(address, reach))).toEqual([internet, here, own]);
  });

  test.each([
    '169.254.169.254',
    '::ffff:169.254.169.254',
    'fe80::1',
    'fd00:ec2::254',
    '100.100.100.200',
    '0.0.0.0',
    '::',
    '224.0.0.1',
    '255.255.255.255',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'geen-adres',
    '',
  ])('%s is never within reach', (address) => expect(isWithinReach(address, ALL)).toBe(false));
});

describe('an address as it is written', () => {
  test.each([
    ['https://inloggen.voorbeeldstad.nl', INTERNET, true],
    ['http://inloggen.voorbeeldstad.nl', ALL, false],
    ['http://127.0.0.1:9000', HERE, true],
    ['http://localhost:9000', HERE, true],
    ['http://[::1]:9000', HERE, true],
    ['http://127.0.0.1:9000', INTERNET, false],
    ['http://127.0.0.1:9000', OWN, false],
    ['https://2130706433', INTERNET, false],
    ['https://0x7f.1', INTERNET, false],
    ['https://[::ffff:7f00:1]', INTERNET, false],
    ['https://10.0.0.1', INTERNET, false],
    ['https://10.0.0.1', OWN, true],
    ['http://10.0.0.1', OWN, false],
    ['https://169.254.169.254/latest', ALL, false],
    ['https://naam:wachtwoord@voorbeeld.nl', ALL, false],
    ['file:///etc/passwd', ALL, false],
    ['gopher://voorbeeld.nl', ALL, false],
  ])('%s with %o: %s', (address, reach, allowed) => expect(checkHost(new URL(address), reach)).toBe(allowed));
});
