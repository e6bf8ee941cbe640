import { expect, test } from 'vitest';

import { computeStatus, listStappen, type Stap } from './terugmelding.ts';

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
