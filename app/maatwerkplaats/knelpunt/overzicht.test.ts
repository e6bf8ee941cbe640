import { describe, expect, test } from 'vitest';

import {
  computeDirection,
  computeSorted,
  countMatching,
  type Facet,
  formatAddress,
  listActive,
  listBlocking,
  type Overzicht,
  removeFilter,
} from './overzicht.ts';

const facetten: Facet[] = [
  { oorzaak: 'wet', macht: 'rijk', klasse: 'lang', aantal: 2 },
  { oorzaak: 'wet', macht: 'team', klasse: 'kort', aantal: 3 },
  { oorzaak: 'geld', macht: 'raad', klasse: 'middel', aantal: 5 },
  { oorzaak: 'geld', macht: 'raad', klasse: 'afgerond', aantal: 7 },
];
const usual: Overzicht = { open: 'alles', sorteer: 'dagen', bord: false };

describe('counting', () => {
  test.each([
    ['alles', 10],
    ['tot-30', 3],
    ['langer-30', 7],
    ['langer-100', 2],
    ['afgerond', 7],
  ] as const)('%s leaves %i', (open, aantal) => {
    expect(countMatching(facetten, { open })).toBe(aantal);
  });

  test('cause and power count together', () => {
    expect(countMatching(facetten, { open: 'alles', oorzaak: 'wet' })).toBe(5);
    expect(countMatching(facetten, { open: 'alles', oorzaak: 'wet', macht: 'team' })).toBe(3);
    expect(countMatching(facetten, { open: 'langer-100', oorzaak: 'wet', macht: 'team' })).toBe(0);
  });
});

describe('an empty list', () => {
  test('names the filter that blocks most first, and not those that still leave none', () => {
    const filter = { open: 'tot-30', oorzaak: 'wet', macht: 'rijk' } as const;
    expect(countMatching(facetten, filter)).toBe(0);
    expect(listBlocking(facetten, filter)).toEqual([
      { veld: 'macht', aantal: 3 },
      { veld: 'open', aantal: 2 },
    ]);
  });

  test('names none when no single filter is to blame', () => {
    expect(listBlocking(facetten, { open: 'langer-100', oorzaak: 'geld', macht: 'team' })).toEqual([]);
  });
});

describe('filters that are on', () => {
  test('are listed, and each can go alone', () => {
    const filter: Overzicht = { ...usual, open: 'langer-30', macht: 'raad' };
    expect(listActive(filter)).toEqual(['open', 'macht']);
    expect(listActive(removeFilter(filter, 'open'))).toEqual(['macht']);
    expect(listActive(removeFilter(filter, 'macht'))).toEqual(['open']);
    expect(listActive(usual)).toEqual([]);
  });
});

describe('the address', () => {
  test('leaves out what is as usual', () => {
    expect(formatAddress(usual)).toBe('/knelpunten');
    expect(formatAddress({ ...usual, richting: 'af' }, { pagina: 1 })).toBe('/knelpunten');
  });

  test('holds everything else', () => {
    const address = formatAddress(
      { open: 'langer-100', oorzaak: 'wet', macht: 'team', sorteer: 'titel', richting: 'af', bord: true },
      { pagina: 2, toon: 'team' },
    );
    expect(address).toBe(
      '/knelpunten?open=langer-100&oorzaak=wet&macht=team&sorteer=titel&richting=af&weergave=bord&toon=team&pagina=2',
    );
    expect(formatAddress(usual, { path: '/knelpunten.csv' })).toBe('/knelpunten.csv');
  });
});

describe('ordering', () => {
  test('a header orders in its own direction first, and turns when it is clicked again', () => {
    const byTitle = computeSorted(usual, 'titel');
    expect([byTitle.sorteer, computeDirection(byTitle)]).toEqual(['titel', 'op']);
    expect(computeDirection(computeSorted(byTitle, 'titel'))).toBe('af');
    expect(computeDirection(computeSorted(usual, 'dagen'))).toBe('op');
    expect(computeDirection(computeSorted(computeSorted(byTitle, 'titel'), 'signalen'))).toBe('af');
  });
});
