import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays } from '#platform/time/index.ts';

import { isWerkdag } from './feestdagen.ts';
import { messages } from './messages.ts';
import {
  computeAanvraagOpen,
  computeDagenOver,
  computeTermijn,
  isVerstreken,
  type Opschorting,
  TERMIJNSOORTEN,
  type Termijnregel,
  type Termijnsoort,
} from './termijn.ts';
import { formatOpening, formatTermijn } from './woorden.ts';

const SOORTEN = Object.keys(TERMIJNSOORTEN) as Termijnsoort[];
const regel = (soort: Termijnsoort): Termijnregel => TERMIJNSOORTEN[soort];
const stil = (van: string, tot: string | null): Opschorting => ({ van, tot, reden: 'We wachten op een stuk.' });

describe('every term of the law calendar', () => {
  test.each<[string, Termijnsoort, string, string, boolean]>([
    ['LAW-W1: the onderzoek ends six weeks after the melding', 'onderzoek', '2026-01-05', '2026-02-16', false],
    ['LAW-W1: six weeks that end on tweede paasdag end on Tuesday', 'onderzoek', '2026-02-23', '2026-04-07', true],
    ['LAW-W1: six weeks that end on a Sunday end on Monday', 'onderzoek', '2026-01-04', '2026-02-16', true],
    ['LAW-W2: a persoonlijk plan comes within seven days', 'persoonlijk-plan', '2026-11-20', '2026-11-27', false],
    ['LAW-W2: seven days after Kerst are past Nieuwjaarsdag', 'persoonlijk-plan', '2026-12-25', '2027-01-04', true],
    ['LAW-W7: the aanvraag opens the day after six weeks', 'aanvraag-open', '2026-01-05', '2026-02-17', false],
    ['LAW-W7: and after moved six weeks a day later still', 'aanvraag-open', '2026-02-23', '2026-04-08', true],
    ['LAW-W8: the beschikking comes two weeks after the aanvraag', 'beschikking', '2026-11-20', '2026-12-04', false],
    ['LAW-W8: two weeks that end on Koningsdag end after it', 'beschikking', '2026-04-13', '2026-04-28', true],
    ['LAW-W10: urgent is the same day, on a Sunday too', 'spoed', '2026-11-22', '2026-11-22', false],
    ['LAW-W21: inzage within the own four weeks, weekend or not', 'inzage', '2026-11-22', '2026-12-20', false],
    ['LAW-J3: the familiegroepsplan gets the own six weeks', 'familiegroepsplan', '2026-01-04', '2026-02-15', false],
    ['LAW-J4: the plan stands six weeks after it was waived', 'jeugdplan', '2026-11-20', '2027-01-04', true],
    ['LAW-J4: and on paper two weeks after the wish', 'jeugdplan-op-schrift', '2026-11-20', '2026-12-04', false],
    ['an evaluation is on the day agreed', 'evaluatie', '2026-11-22', '2026-11-22', false],
  ])('%s', (_, soort, begin, uiterlijk, verschoven) => {
    expect(computeTermijn(soort, begin)).toEqual({ uiterlijk, verschoven, opgeschort: 0, loopt: 'loopt' });
  });

  test('each has its article, its name, and either a line of the law or an agreement', () => {
    for (const soort of SOORTEN) {
      expect(regel(soort).artikel).toMatch(/^(?:artikel \d|afspraak )/);
      expect(messages[soort]).toMatch(/^[A-Z]/);
      expect(regel(soort).wet === null).toBe(regel(soort).vanaf === 'afspraak');
    }
  });

  test('only terms of law move', () => {
    for (const soort of SOORTEN) {
      const { eigenKeuze, verschuift, lengte } = regel(soort);
      expect(verschuift).toBe(!eigenKeuze && lengte > 0);
    }
  });

  test.each(SOORTEN.filter((soort) => regel(soort).eigenKeuze))('%s may have the length a gemeente chose', (soort) => {
    expect(computeTermijn(soort, '2026-11-20', { lengte: 21 }).uiterlijk).toBe('2026-12-11');
  });

  test.each(SOORTEN.filter((soort) => !regel(soort).eigenKeuze))(
    '%s has no other length than that of the law',
    (soort) => {
      expect(() => computeTermijn(soort, '2026-11-20', { lengte: 21 })).toThrow(RangeError);
    },
  );
});

describe('LAW-W7: the aanvraag opens', () => {
  test.each([
    ['on the day after six weeks without a verslag', null, '2026-02-17'],
    ['on the day the verslag was sent', '2026-01-20', '2026-01-20'],
    ['no later because the verslag came late', '2026-03-01', '2026-02-17'],
  ])('%s', (_, verslag, dag) => expect(computeAanvraagOpen('2026-01-05', verslag)).toBe(dag));
});

describe('a suspension stops the clock', () => {
  const begin = '2026-11-02';
  test.each<[string, Opschorting[], string, number]>([
    ['not at all', [], '2026-11-16', 0],
    ['from a day, until the day it runs again', [stil('2026-11-05', '2026-11-07')], '2026-11-18', 2],
    ['for no day when it runs again at once', [stil('2026-11-05', '2026-11-05')], '2026-11-16', 0],
    ['once where two overlap', [stil('2026-11-05', '2026-11-08'), stil('2026-11-06', '2026-11-09')], '2026-11-20', 4],
    [
      'once where one lies in another',
      [stil('2026-11-05', '2026-11-10'), stil('2026-11-06', '2026-11-07')],
      '2026-11-23',
      5,
    ],
    [
      'twice where they stand apart',
      [stil('2026-11-04', '2026-11-05'), stil('2026-11-09', '2026-11-10')],
      '2026-11-18',
      2,
    ],
    ['not before it began', [stil('2026-10-01', '2026-11-02')], '2026-11-16', 0],
    ['only from its first day', [stil('2026-10-01', '2026-11-06')], '2026-11-19', 3],
    ['not after it ended', [stil('2026-11-17', '2026-12-17')], '2026-11-16', 0],
    ['still on its last day', [stil('2026-11-16', '2026-11-18')], '2026-11-18', 2],
    ['again in the time it got', [stil('2026-11-16', '2026-11-18'), stil('2026-11-18', '2026-11-20')], '2026-11-20', 4],
  ])('%s', (_, opschortingen, uiterlijk, opgeschort) => {
    expect(computeTermijn('beschikking', begin, { opschortingen })).toMatchObject({ uiterlijk, opgeschort });
  });

  test('in the weekend that moved its end: it does not end before the clock runs again', () => {
    const termijn = computeTermijn('beschikking', '2026-11-07', { opschortingen: [stil('2026-11-22', '2026-11-26')] });
    expect(termijn).toMatchObject({ uiterlijk: '2026-11-26', opgeschort: 4 });
  });

  test('while it is open it counts through today, and the days left stay the same', () => {
    const open = (vandaag: string) =>
      computeTermijn('beschikking', begin, { opschortingen: [stil('2026-11-05', null)], vandaag });
    expect(open('2026-11-04')).toEqual({ uiterlijk: '2026-11-16', verschoven: false, opgeschort: 0, loopt: 'loopt' });
    expect(open('2026-11-05')).toEqual({
      uiterlijk: '2026-11-17',
      verschoven: false,
      opgeschort: 1,
      loopt: 'opgeschort',
    });
    expect(open('2026-11-06')).toMatchObject({ uiterlijk: '2026-11-18', opgeschort: 2 });
    expect(() => computeTermijn('beschikking', begin, { opschortingen: [stil('2026-11-05', null)] })).toThrow(
      RangeError,
    );
  });

  test('it runs again on the day a suspension ends', () => {
    const opschortingen = [stil('2026-11-05', '2026-11-07')];
    const states = ['2026-11-04', '2026-11-05', '2026-11-06', '2026-11-07'].map(
      (vandaag) => computeTermijn('beschikking', begin, { opschortingen, vandaag }).loopt,
    );
    expect(states).toEqual(['loopt', 'opgeschort', 'opgeschort', 'loopt']);
  });

  test('one that ends before it begins is refused', () => {
    const opschortingen = [stil('2026-11-05', '2026-11-04')];
    expect(() => computeTermijn('beschikking', begin, { opschortingen })).toThrow(RangeError);
  });
});

describe('an extension', () => {
  const reden = 'Het advies duurt langer.';
  test('adds its days, and then the end moves', () => {
    const verlengingen = [
      { dagen: 7, reden },
      { dagen: 5, reden },
    ];
    expect(computeTermijn('beschikking', '2026-11-02', { verlengingen })).toMatchObject({
      uiterlijk: '2026-11-30',
      verschoven: true,
    });
  });

  test('beyond ninety days nothing moves any more (Algemene termijnenwet, article 4)', () => {
    const end = (dagen: number) => computeTermijn('beschikking', '2026-11-01', { verlengingen: [{ dagen, reden }] });
    expect(end(76)).toMatchObject({ uiterlijk: '2027-02-01', verschoven: true });
    expect(end(77)).toMatchObject({ uiterlijk: '2027-01-31', verschoven: false });
  });

  test.each([-1, 1.5, Number.NaN])('of %d days is refused', (dagen) => {
    expect(() => computeTermijn('beschikking', '2026-11-02', { verlengingen: [{ dagen, reden }] })).toThrow(RangeError);
  });
});

describe('whatever the days', () => {
  const dag = fc.integer({ min: 0, max: 7600 }).map((later) => addDays('2015-01-01', later));
  const soort = fc.constantFrom(...SOORTEN);
  const stilte = (begin: string) =>
    fc
      .tuple(fc.integer({ min: -20, max: 80 }), fc.nat({ max: 40 }))
      .map(([van, lang]) => stil(addDays(begin, van), addDays(begin, van + lang)));
  const zaak = dag.chain((begin) => fc.tuple(soort, fc.constant(begin), fc.array(stilte(begin), { maxLength: 5 })));

  test('a term that moves never ends on a weekend or holiday', () => {
    fc.assert(
      fc.property(zaak, ([welke, begin, opschortingen]) => {
        const { uiterlijk, verschoven } = computeTermijn(welke, begin, { opschortingen });
        const laatste = regel(welke).opening ? addDays(uiterlijk, -1) : uiterlijk;
        expect(isWerkdag(laatste) || !regel(welke).verschuift).toBe(true);
        expect(verschoven && !regel(welke).verschuift).toBe(false);
      }),
    );
  });

  test('who begins later ends no sooner', () => {
    fc.assert(
      fc.property(zaak, fc.nat({ max: 40 }), ([welke, begin, opschortingen], later) => {
        const eerst = computeTermijn(welke, begin, { opschortingen }).uiterlijk;
        expect(computeTermijn(welke, addDays(begin, later), { opschortingen }).uiterlijk >= eerst).toBe(true);
      }),
    );
  });

  test('a suspension more never shortens, and it never ends while the clock stands', () => {
    fc.assert(
      fc.property(zaak, fc.nat({ max: 4 }), ([welke, begin, opschortingen], weg) => {
        const alle = computeTermijn(welke, begin, { opschortingen });
        const minder = computeTermijn(welke, begin, { opschortingen: opschortingen.toSpliced(weg, 1) });
        expect(alle.uiterlijk >= minder.uiterlijk).toBe(true);
        expect(alle.opgeschort).toBeGreaterThanOrEqual(minder.opgeschort);
        const stopt = opschortingen.some(
          ({ van, tot }) => tot !== null && van <= alle.uiterlijk && alle.uiterlijk < tot,
        );
        expect(stopt && regel(welke).lengte > 0 && !regel(welke).opening).toBe(false);
      }),
    );
  });

  test('the order of suspensions does not matter', () => {
    const shuffled = zaak.chain(([welke, begin, rij]) =>
      fc.tuple(fc.constant({ welke, begin, rij }), fc.shuffledSubarray(rij, { minLength: rij.length })),
    );
    fc.assert(
      fc.property(shuffled, ([{ welke, begin, rij }, anders]) => {
        const eerst = computeTermijn(welke, begin, { opschortingen: rij });
        expect(computeTermijn(welke, begin, { opschortingen: anders })).toEqual(eerst);
      }),
    );
  });
});

test.each([
  ['2026-03-03', '2026-02-22', 'uiterlijk 3 maart, nog 9 dagen'],
  ['2026-03-03', '2026-03-02', 'uiterlijk 3 maart, nog 1 dag'],
  ['2026-03-03', '2026-03-03', 'uiterlijk vandaag'],
  ['2026-03-03', '2026-03-04', 'was 3 maart, 1 dag te laat'],
  ['2026-03-03', '2026-03-05', 'was 3 maart, 2 dagen te laat'],
  ['2027-01-04', '2026-12-28', 'uiterlijk 4 januari 2027, nog 7 dagen'],
  ['2025-12-30', '2026-01-02', 'was 30 december 2025, 3 dagen te laat'],
])('%s is on %s: %s', (uiterlijk, vandaag, words) => {
  expect(formatTermijn(uiterlijk, vandaag)).toBe(words);
  expect(isVerstreken(uiterlijk, vandaag)).toBe(words.startsWith('was'));
  expect(addDays(vandaag, computeDagenOver(uiterlijk, vandaag))).toBe(uiterlijk);
});

test.each([
  ['2026-03-03', '2026-02-22', 'dit kan vanaf 3 maart, over 9 dagen'],
  ['2027-03-03', '2026-03-02', 'dit kan vanaf 3 maart 2027, over 366 dagen'],
  ['2026-03-03', '2026-03-03', 'dit kan nu'],
  ['2026-03-03', '2026-04-03', 'dit kan nu'],
])('what opens on %s is on %s: %s', (dag, vandaag, words) => expect(formatOpening(dag, vandaag)).toBe(words));
