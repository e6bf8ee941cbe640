import { expect, test } from 'vitest';

import { computeRemote, computeStatus, listStappen, type Stap } from './terugmelding.ts';

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
  [['ontvangen', 'samengebracht', 'besluit', 'samengebracht'], 'besluit'],
  [['samengebracht', 'proeftuin', 'ontvangen', 'samengebracht'], 'proeftuin'],
] as const)('after %j a signaal is %s', (soorten, status) => {
  expect(computeStatus(steps(...soorten))).toBe(status);
});

test('a signaal that came late stands after what happened before it, and on its own day first', () => {
  const step = (dag: string, tekst: string): Stap => ({ dag, soort: 'bericht', tekst });
  const stappen = listStappen('2024-03-05', [
    step('2024-01-02', 'a'),
    step('2024-03-05', 'b'),
    step('2024-04-01', 'c'),
  ]);
  expect(stappen.map(({ tekst }) => tekst)).toEqual(['a', 'Uw signaal kwam binnen.', 'b', 'c']);
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
