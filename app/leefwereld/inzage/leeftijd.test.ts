import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays } from '#platform/time/index.ts';

import {
  computeBeslisser,
  computeInzagerecht,
  computeLeeftijd,
  computeVerjaardag,
  isGeldig,
  VERTEGENWOORDIGINGEN,
  type Vertegenwoordiging,
} from './leeftijd.ts';

describe('an age', () => {
  test.each([
    ['2014-06-15', '2026-06-14', 11],
    ['2014-06-15', '2026-06-15', 12],
    ['2014-06-15', '2026-06-16', 12],
    ['2014-06-15', '2014-06-15', 0],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-12-31', '2026-01-01', 17],
  ])('born on %s, on %s: %i', (geboren, dag, leeftijd) => expect(computeLeeftijd(geboren, dag)).toBe(leeftijd));

  test('of who is not born yet does not exist', () => {
    expect(() => computeLeeftijd('2026-06-15', '2026-06-14')).toThrow(RangeError);
  });

  test('changes on the birthday, and not the day before', () => {
    const geboren = fc.integer({ min: 0, max: 40_000 }).map((later) => addDays('1920-01-01', later));
    fc.assert(
      fc.property(geboren, fc.integer({ min: 1, max: 110 }), (geboortedatum, leeftijd) => {
        const verjaardag = computeVerjaardag(geboortedatum, leeftijd);
        expect(computeLeeftijd(geboortedatum, verjaardag)).toBe(leeftijd);
        expect(computeLeeftijd(geboortedatum, addDays(verjaardag, -1))).toBe(leeftijd - 1);
      }),
    );
  });

  test('of 29 February begins on 1 March in other years', () => {
    expect([12, 16, 18].map((leeftijd) => computeVerjaardag('2008-02-29', leeftijd))).toEqual([
      '2020-02-29',
      '2024-02-29',
      '2026-03-01',
    ]);
  });
});

const VANDAAG = '2026-06-15';
/** Born so that today is so many days after the birthday of this age. */
const born = (leeftijd: number, dagen = 0) => addDays(`${2026 - leeftijd}-06-15`, -dagen);
const ouders: Vertegenwoordiging[] = ['gezag', 'voogd', 'gi'];
const gekozen: Vertegenwoordiging[] = ['gemachtigde'];
const volwassen: Vertegenwoordiging[] = ['mentor', 'curator', 'gemachtigde'];

describe('LAW-W21: inzage by age, able to judge / not able', () => {
  test.each([
    ...[11, 12, 15, 16, 17, 18].flatMap((leeftijd) => [-1, 0, 1].map((dagen) => ({ leeftijd, dagen }))),
    { leeftijd: 0, dagen: 0 },
    { leeftijd: 80, dagen: 0 },
  ])('$leeftijd years, $dagen days after the birthday', ({ leeftijd, dagen }) => {
    const is = dagen < 0 ? leeftijd - 1 : leeftijd;
    const soorten = is < 16 ? ouders : is < 18 ? gekozen : volwassen;
    const vraag = { geboortedatum: born(leeftijd, dagen), belangVerzetZich: false, vandaag: VANDAAG };
    const able = computeInzagerecht({ ...vraag, oordeelsbekwaam: true });
    expect(able).toEqual({ zelf: is >= 12, vertegenwoordiger: true, soorten });
    const unable = computeInzagerecht({ ...vraag, oordeelsbekwaam: false });
    const wie = is >= 16 && is < 18 ? [...ouders, ...gekozen] : soorten;
    expect(unable).toEqual({ zelf: false, vertegenwoordiger: true, soorten: wie });
  });

  test.each<[number, boolean, Vertegenwoordiging[]]>([
    [11, true, []],
    [15, true, []],
    [15, false, []],
    [16, true, []],
    [16, false, []],
    [18, true, []],
    [18, false, []],
  ])('at %i, able %s, when the interest resists: %j', (leeftijd, oordeelsbekwaam, soorten) => {
    const recht = computeInzagerecht({
      geboortedatum: born(leeftijd),
      oordeelsbekwaam,
      belangVerzetZich: true,
      vandaag: VANDAAG,
    });
    expect(recht.soorten).toEqual(soorten);
    expect(recht.vertegenwoordiger).toBe(soorten.length > 0);
  });

  test('a representation that gives inzage is one that exists at that age, and a parent without gezag never has it', () => {
    const geboren = fc.integer({ min: 0, max: 9000 }).map((dagen) => addDays(VANDAAG, -dagen));
    fc.assert(
      fc.property(geboren, fc.boolean(), fc.boolean(), (geboortedatum, oordeelsbekwaam, belangVerzetZich) => {
        const { soorten } = computeInzagerecht({ geboortedatum, oordeelsbekwaam, belangVerzetZich, vandaag: VANDAAG });
        expect(soorten.every((soort) => isGeldig(soort, geboortedatum, VANDAAG))).toBe(true);
        expect(soorten).not.toContain('ouder-zonder-gezag');
      }),
    );
  });
});

describe('a representation holds', () => {
  const alle = Object.keys(VERTEGENWOORDIGINGEN) as Vertegenwoordiging[];
  const minor = [...ouders, 'ouder-zonder-gezag'];
  test.each([
    [0, 0, minor],
    [16, -1, minor],
    [16, 0, [...ouders, 'gemachtigde', 'ouder-zonder-gezag']],
    [18, -1, [...ouders, 'gemachtigde', 'ouder-zonder-gezag']],
    [18, 0, volwassen],
    [18, 1, volwassen],
    [80, 0, volwassen],
  ])('%i years, %i days after the birthday: %j', (leeftijd, dagen, soorten) => {
    expect(alle.filter((soort) => isGeldig(soort, born(leeftijd, dagen), VANDAAG))).toEqual(soorten);
  });
});

test.each([
  [11, 'ouders', 'ouders'],
  [12, 'samen', 'ouders'],
  [15, 'samen', 'ouders'],
  [16, 'zelf', 'ouders'],
  [17, 'zelf', 'ouders'],
  [18, 'zelf', 'vertegenwoordiger'],
])('at %i the plan is agreed by: %s, or when not able to judge: %s', (leeftijd, able, unable) => {
  expect(computeBeslisser({ leeftijd, oordeelsbekwaam: true })).toBe(able);
  expect(computeBeslisser({ leeftijd, oordeelsbekwaam: false })).toBe(unable);
});
