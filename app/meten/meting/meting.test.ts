import { describe, expect, test } from 'vitest';

import { checkHeropenbaar, checkInvulbaar, checkOpenbaar, computeGedaan, listGevraagdeGroepen } from './meting.ts';
import { parseSleutel } from './sleutel.ts';
import { computeVervolg, isHerinnerbaar } from './vervolg.ts';

const TOEN = '2020-01-01';
const OOIT = '2999-01-01';

test('only a meting that is open and not over can be filled in', () => {
  expect(() => checkInvulbaar({ stand: 'open', invullenTot: null })).not.toThrow();
  expect(() => checkInvulbaar({ stand: 'open', invullenTot: OOIT })).not.toThrow();
  expect(() => checkInvulbaar({ stand: 'open', invullenTot: TOEN })).toThrow('Invullen kan niet meer.');
  expect(() => checkInvulbaar({ stand: 'concept', invullenTot: null })).toThrow('nog niet open');
  for (const stand of ['gesloten', 'geopend'] as const) {
    expect(() => checkInvulbaar({ stand, invullenTot: OOIT })).toThrow('gesloten');
  }
});

test('a meting opens when there is someone to fill it in', () => {
  const concept = { stand: 'concept', invullenTot: null, toegang: 'uitnodiging' } as const;
  const groepen = [{ heeftLink: false }];
  expect(() => checkOpenbaar(concept, { groepen: [], gevraagd: 0 })).toThrow('nog geen groep');
  expect(() => checkOpenbaar(concept, { groepen, gevraagd: 0 })).toThrow('nog niemand gevraagd');
  expect(() => checkOpenbaar(concept, { groepen, gevraagd: 1 })).not.toThrow();
  expect(() => checkOpenbaar({ ...concept, toegang: 'link' }, { groepen, gevraagd: 0 })).toThrow('nog geen link');
  expect(() => checkOpenbaar({ ...concept, toegang: 'scan' }, { groepen: [], gevraagd: 0 })).not.toThrow();
  expect(() => checkOpenbaar({ ...concept, invullenTot: TOEN }, { groepen, gevraagd: 1 })).toThrow('voorbij');
  expect(() => checkOpenbaar({ ...concept, stand: 'open' }, { groepen, gevraagd: 1 })).toThrow('al open');
});

test('an anonymous meting opens again only as long as nobody saw results', () => {
  expect(() => checkHeropenbaar({ stand: 'gesloten', naamloos: true, resultatenOp: null })).not.toThrow();
  expect(() => checkHeropenbaar({ stand: 'geopend', naamloos: true, resultatenOp: TOEN })).toThrow('nieuwe golf');
  expect(() => checkHeropenbaar({ stand: 'geopend', naamloos: false, resultatenOp: TOEN })).not.toThrow();
  expect(() => checkHeropenbaar({ stand: 'open', naamloos: false, resultatenOp: null })).toThrow('niet gesloten');
});

test('groepen that were put together are shown as they were asked', () => {
  const groepen = [
    { id: 'a', samengevoegdIn: 'c' },
    { id: 'b', samengevoegdIn: 'c' },
    { id: 'c', samengevoegdIn: null },
    { id: 'd', samengevoegdIn: null },
  ];
  expect(listGevraagdeGroepen(groepen).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
});

test('of an anonymous meting fewer than the minimum is not told, nor what is counted together; of a named one everything is', () => {
  const naamloos = { naamloos: true, groepsminimum: 5, stand: 'open' } as const;
  const groep = (gedaan: number, samengevoegdIn: string | null = null) => ({ gedaan, samengevoegdIn });
  expect([0, 1, 4, 5, 12].map((n) => computeGedaan(naamloos, groep(n)))).toEqual([null, null, null, 5, 12]);
  const geopend = { ...naamloos, stand: 'geopend' } as const;
  expect([0, 1, 12].map((n) => computeGedaan(geopend, groep(n)))).toEqual([null, null, 12]);
  expect(computeGedaan(geopend, groep(6, 'samen'))).toBeNull();
  expect(computeGedaan({ ...naamloos, stand: 'concept' }, groep(0))).toBe(0);
  const opNaam = { ...naamloos, naamloos: false, groepsminimum: 1 };
  expect([0, 1].map((n) => computeGedaan(opNaam, groep(n)))).toEqual([0, 1]);
});

test('a key says of which gemeente it is', () => {
  const sleutel = `9901-${'a_-9'.repeat(10)}abc`;
  expect(parseSleutel(sleutel)).toMatchObject({ gemeentecode: '9901', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  for (const fout of ['', '9901', sleutel.slice(0, -1), `${sleutel}x`, sleutel.slice(1), `9901-${'a'.repeat(42)}!`]) {
    expect(parseSleutel(fout)).toBeUndefined();
  }
});

describe('what comes next', () => {
  const opzet = { groepen: 2, links: 0, gevraagd: 8, gedaan: 3, moetAfspreken: false };
  const zicht = {
    ...opzet,
    stand: 'open',
    toegang: 'uitnodiging',
    herinnerenOp: null,
    geopendOp: '2026-11-01',
    beheert: true,
    doetMee: true,
    magInvullen: false,
    vandaag: '2026-11-04',
  } as const;

  test.each([
    ['filling in comes before everything', { magInvullen: true }, 'invullen'],
    ['a concept without groepen', { stand: 'concept', groepen: 0 }, 'groepen'],
    ['a concept without agreements', { stand: 'concept', moetAfspreken: true }, 'afspraken'],
    ['a concept without people', { stand: 'concept', gevraagd: 0 }, 'vragen'],
    ['a concept without links', { stand: 'concept', toegang: 'link' }, 'links'],
    ['a concept that is ready', { stand: 'concept' }, 'openen'],
    ['a scan that is set up', { stand: 'concept', toegang: 'scan', groepen: 0 }, 'openen'],
    ['a scan that runs', { toegang: 'scan' }, 'scoren'],
    ['a meting with links that runs', { toegang: 'link' }, 'delen'],
    ['three days after it opened', {}, 'herinneren'],
    ['two days after it opened', { vandaag: '2026-11-03' }, 'wachten'],
    ['two days after a reminder', { herinnerenOp: '2026-11-02' }, 'wachten'],
    ['when everyone is done', { gedaan: 8 }, 'sluiten'],
    ['closed', { stand: 'gesloten' }, 'resultaten'],
    ['a scan that was closed', { stand: 'gesloten', toegang: 'scan' }, 'scan'],
    ['with results', { stand: 'geopend' }, 'uitkomst'],
    ['closed, for who takes part', { stand: 'gesloten', beheert: false }, 'niets'],
    ['with results, for who takes part', { stand: 'geopend', beheert: false }, 'uitkomst'],
    ['with results, for who does not', { stand: 'geopend', beheert: false, doetMee: false }, 'niets'],
  ] as const)('%s', (_, anders, vervolg) => {
    expect(computeVervolg({ ...zicht, ...anders })).toBe(vervolg);
  });

  test('a reminder goes to own invitations of a meting that is open, once in three days', () => {
    expect(isHerinnerbaar(zicht, '2026-11-04')).toBe(true);
    expect(isHerinnerbaar(zicht, '2026-11-03')).toBe(false);
    expect(isHerinnerbaar({ ...zicht, toegang: 'link' }, '2026-11-04')).toBe(false);
    expect(isHerinnerbaar({ ...zicht, stand: 'gesloten' }, '2026-11-04')).toBe(false);
  });
});
