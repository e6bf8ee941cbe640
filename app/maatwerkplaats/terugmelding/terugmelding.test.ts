import { expect, test } from 'vitest';

import { computeRemote, computeStatus, type Stap } from './terugmelding.ts';

const steps = (...soorten: Stap['soort'][]) => soorten.map((soort) => ({ soort }));

test.each([
  [[], 'ontvangen'],
  [['ontvangen'], 'ontvangen'],
  [['ontvangen', 'gemeld'], 'ontvangen'],
  [['ontvangen', 'samengebracht'], 'samengebracht'],
  [['ontvangen', 'samengebracht', 'onderzoek', 'proeftuin'], 'proeftuin'],
  [['ontvangen', 'samengebracht', 'proeftuin', 'besluit', 'log', 'bericht'], 'besluit'],
  [['ontvangen', 'samengebracht', 'nee'], 'nee'],
  [['ontvangen', 'samengebracht', 'nee', 'onderzoek'], 'onderzoek'],
] as const)('after %j a signaal is %s', (soorten, status) => {
  expect(computeStatus(steps(...soorten))).toBe(status);
});

const connection = { incoming: { socket: { remoteAddress: '192.0.2.7' } } };

test('without TLS the connection is the address, whatever the caller says', () => {
  expect(computeRemote('http://127.0.0.1:3000', '203.0.113.9', connection)).toBe('192.0.2.7');
});

test('behind TLS it is what the proxy added last', () => {
  const url = 'https://bondgenoot.voorbeeldstad.nl';
  expect(computeRemote(url, '198.51.100.1, 203.0.113.9', connection)).toBe('203.0.113.9');
  expect(computeRemote(url, undefined, connection)).toBe('192.0.2.7');
  expect(computeRemote(url, '', undefined)).toBe('onbekend');
});
