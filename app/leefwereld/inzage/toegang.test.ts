import { describe, expect, test } from 'vitest';

import type { Doel } from './doel.ts';
import { type Betrokkenheid, computeToegang, type Kring, ONDERDELEN, type Onderdeel } from './toegang.ts';

const VANDAAG = '2026-11-22';
const KRING: Kring = {
  id: 'h',
  stand: 'open',
  regisseur: 'samira',
  aanvoerder: 'ada',
  team: 'noord',
  leden: ['a', 'b', 'k'],
  samengevoegd: [{ id: 'h2', leden: ['c'] }],
};
const LID: Betrokkenheid = {
  soort: 'lid',
  leefdomeinen: [],
  wetten: [],
  leden: [],
  lid: 'a',
  vertegenwoordiging: null,
  geboortedatum: '1980-01-01',
  woontHier: true,
  oordeelsbekwaam: true,
  verzet: false,
  begintOp: '2026-01-01',
  eindigtOp: null,
};
const PARTIJ: Betrokkenheid = {
  ...LID,
  soort: 'partij',
  lid: null,
  geboortedatum: null,
  leefdomeinen: ['gezondheid'],
  wetten: ['wmo'],
  leden: ['b'],
};
const wie = (persoon: string, ...rollen: string[]) => ({ persoon, rollen, teams: [] as string[] });
const open = (
  who: ReturnType<typeof wie>,
  doel: Doel,
  betrokken: Betrokkenheid[] = [],
  kring = KRING,
  onderdelen: readonly Onderdeel[] = ONDERDELEN,
) => computeToegang(who, kring, betrokken, { doel, onderdelen }, VANDAAG);

const bewoner = wie('nora', 'inwoner');

describe('who opens what', () => {
  test('the regisseur opens all of it, also of the huishouden that turned out to be the same', () => {
    const toegang = open(wie('samira', 'uitvoerder'), 'plan-maken');
    expect(toegang).toMatchObject({ relatie: 'regisseur', onderdelen: [...ONDERDELEN], zelf: [] });
    expect(toegang?.leden).toEqual(['h', 'h2', 'a', 'b', 'k', 'c']);
    expect(toegang?.sleutels).toContain('h2:inkomen:wgs:gesprek');
    expect(toegang?.schrijft).not.toContain('inzage');
  });

  test('who lost the rol opens nothing, also as regisseur', () => {
    expect(open(wie('samira', 'beleid'), 'plan-maken')).toBeUndefined();
  });

  test('a partij opens its own parts of life under its own laws, and the rows of the leden it is there for', () => {
    const toegang = open(wie('petra', 'aanbieder'), 'afspraken-uitvoeren', [PARTIJ]);
    expect(toegang).toMatchObject({ relatie: 'partij', leden: ['h', 'b'], schrijft: ['plan'] });
    expect(toegang?.sleutels).toContain('h:gezondheid:wmo:plan');
    for (const shut of [
      'h:inkomen:wmo:plan',
      'h:gezondheid:jeugdwet:plan',
      'h:gezondheid:wmo:gesprek',
      'h:algemeen:algemeen:route',
    ]) {
      expect(toegang?.sleutels).not.toContain(shut);
    }
  });

  test('who is of the team too reads as partij, never both together', () => {
    const both = { persoon: 'p', rollen: ['uitvoerder'], teams: ['noord'] };
    expect(open(both, 'plan-bespreken', [PARTIJ])).toMatchObject({ relatie: 'partij', leden: ['h', 'b'] });
    expect(open(both, 'plan-bespreken', [{ ...PARTIJ, eindigtOp: '2026-11-21' }])).toMatchObject({
      relatie: 'team',
      leden: ['h'],
    });
  });

  test('two betrokkenheden that run on one day never open together what neither opens: the one that goes on counts', () => {
    const petra = wie('petra', 'aanbieder');
    const ended = { ...PARTIJ, leefdomeinen: ['inkomen'], leden: ['c'], eindigtOp: '2026-11-22' };
    for (const both of [
      [PARTIJ, ended],
      [ended, PARTIJ],
    ]) {
      const toegang = open(petra, 'afspraken-uitvoeren', both);
      expect(toegang).toEqual(open(petra, 'afspraken-uitvoeren', [PARTIJ]));
      expect(toegang?.sleutels).not.toContain('h:inkomen:wmo:plan');
    }
  });

  test('only who reaches a huishouden that turned out to be the same leaves a trace in it', () => {
    expect(open(wie('samira', 'uitvoerder'), 'plan-maken')?.huishoudens).toEqual(['h', 'h2']);
    expect(open(wie('petra', 'aanbieder'), 'afspraken-uitvoeren', [PARTIJ])?.huishoudens).toEqual(['h']);
    expect(open(bewoner, 'eigen-dossier', [LID])?.huishoudens).toEqual(['h']);
  });

  test('parts that are about all of life have one key for each huishouden', () => {
    const toegang = open(wie('samira', 'uitvoerder'), 'plan-maken', [], KRING, ['kern', 'bsn']);
    expect(toegang?.sleutels).toEqual(
      ['h', 'h2'].flatMap((h) => [`${h}:algemeen:algemeen:kern`, `${h}:algemeen:algemeen:bsn`]),
    );
  });

  test('LAW-J13: rows of the Jeugdwet open for a purpose that the Jeugdwet names, and for no other', () => {
    const samira = wie('samira', 'uitvoerder');
    expect(open(samira, 'plan-maken')?.sleutels.some((one) => one.includes(':jeugdwet:'))).toBe(true);
    expect(open(samira, 'zoeken')).toBeUndefined();
    expect(open(samira, 'eigen-dossier')).toBeUndefined();
  });

  test('a closed huishouden is read, and only its core written', () => {
    const kring: Kring = { ...KRING, stand: 'afgesloten' };
    const toegang = open(wie('samira', 'uitvoerder'), 'plan-maken', [], kring);
    expect(toegang?.onderdelen).toEqual([...ONDERDELEN]);
    expect(toegang?.schrijft).toEqual(['kern']);
  });
});

describe('LAW-W21: who inspects, by age', () => {
  const born = (geboortedatum: string, more: Partial<Betrokkenheid> = {}): Betrokkenheid => ({
    ...LID,
    lid: 'k',
    geboortedatum,
    ...more,
  });
  const parent = (geboortedatum: string, more: Partial<Betrokkenheid> = {}) =>
    born(geboortedatum, { soort: 'vertegenwoordiger', vertegenwoordiging: 'gezag', woontHier: false, ...more });

  test.each([
    ['the day before 12', '2014-11-23', false, true],
    ['12 today', '2014-11-22', true, true],
    ['15, the day before 16', '2010-11-23', true, true],
    ['16 today', '2010-11-22', true, false],
    ['18', '2008-11-22', true, false],
  ])('%s', (_, geboortedatum, self, byParent) => {
    expect(open(bewoner, 'eigen-dossier', [born(geboortedatum)]) !== undefined).toBe(self);
    expect(open(bewoner, 'eigen-dossier', [parent(geboortedatum)])?.leden).toEqual(byParent ? ['k'] : undefined);
  });

  test.each([
    ['the interest of the child is against it', { verzet: true }],
    ['a parent without gezag', { vertegenwoordiging: 'ouder-zonder-gezag' }],
    ['a mentor of a child', { vertegenwoordiging: 'mentor' }],
    ['it has ended', { eindigtOp: '2026-11-21' }],
    ['it has not begun', { begintOp: '2026-11-23' }],
  ])('not when %s', (_, more) => {
    expect(open(bewoner, 'eigen-dossier', [parent('2014-01-01', more)])).toBeUndefined();
  });

  test('a child that cannot judge is inspected by who has gezag, until 18', () => {
    const more = { oordeelsbekwaam: false };
    expect(open(bewoner, 'eigen-dossier', [born('2012-01-01', more)])).toBeUndefined();
    expect(open(bewoner, 'eigen-dossier', [parent('2009-11-22', more)])?.leden).toEqual(['k']);
    expect(open(bewoner, 'eigen-dossier', [parent('2008-11-22', more)])).toBeUndefined();
  });

  test('who cannot judge reads nothing of the home by representing someone else', () => {
    const zelf = { ...LID, oordeelsbekwaam: false };
    const oma = born('1940-01-01', { soort: 'vertegenwoordiger', vertegenwoordiging: 'gemachtigde', woontHier: false });
    expect(open(bewoner, 'eigen-dossier', [zelf, oma])).toMatchObject({ leden: ['k'], zelf: ['k'] });
  });

  test('a parent who lives elsewhere reads the child, not what is meant for those at home', () => {
    const vader = [{ ...LID, woontHier: false }, parent('2014-01-01')];
    expect(open(bewoner, 'eigen-dossier', vader)).toMatchObject({ leden: ['a', 'k'], zelf: ['a', 'k'] });
    const moeder = [LID, parent('2014-01-01')];
    expect(open(bewoner, 'eigen-dossier', moeder)).toMatchObject({ leden: ['h', 'a', 'k'] });
  });
});
