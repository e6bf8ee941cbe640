import { describe, expect, test } from 'vitest';

import { addDays, countDays } from '#platform/time/index.ts';

import { computeWerkdag, isWerkdag, listFeestdagen } from './feestdagen.ts';

/** First paasdag as published, not computed. */
const PASEN = (
  '2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 ' +
  '2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25'
).split(' ');

/** Article 3, third paragraph: the royal decrees for 2023-2025 and 2026-2028. */
const GELIJKGESTELD =
  '2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30 2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26'.split(
    ' ',
  );

describe('the recognised holidays of article 3 of the Algemene termijnenwet', () => {
  test.each(PASEN)('with Easter on %s', (pasen) => {
    const jaar = Number(pasen.slice(0, 4));
    const koningsdag = [2025, 2031].includes(jaar) ? '04-26' : '04-27';
    const vast = ['01-01', koningsdag, '05-05', '12-25', '12-26'].map((dag) => `${jaar}-${dag}`);
    // Goede Vrijdag, tweede paasdag, Hemelvaart (in 2016 on 5 May) and tweede pinksterdag.
    const bewegend = [-2, 1, 39, 50].map((later) => addDays(pasen, later));
    const besluit = GELIJKGESTELD.filter((dag) => Number(dag.slice(0, 4)) === jaar);
    expect(listFeestdagen(jaar)).toEqual(new Set([...vast, ...bewegend, ...besluit]));
  });

  test('the days of 2026, as a calendar on the wall has them', () => {
    const dagen = '01-01 01-02 04-03 04-06 04-27 05-05 05-14 05-15 05-25 12-25 12-26'.split(' ');
    expect([...listFeestdagen(2026)].toSorted()).toEqual(dagen.map((dag) => `2026-${dag}`));
  });
});

test.each([
  ['2026-11-20', '2026-11-20', 'a Friday'],
  ['2026-11-21', '2026-11-23', 'a Saturday'],
  ['2026-11-22', '2026-11-23', 'a Sunday'],
  ['2026-04-03', '2026-04-07', 'Goede Vrijdag until after Easter'],
  ['2025-04-26', '2025-04-28', 'Koningsdag on a Saturday'],
  ['2025-04-28', '2025-04-28', 'the Monday after Koningsdag'],
  ['2026-04-27', '2026-04-28', 'Koningsdag'],
  ['2023-05-05', '2023-05-08', 'Bevrijdingsdag on a Friday'],
  ['2022-05-26', '2022-05-27', 'Hemelvaartsdag'],
  ['2026-05-14', '2026-05-18', 'Hemelvaartsdag and the Friday that a decree made equal to it'],
  ['2026-01-01', '2026-01-05', 'Nieuwjaarsdag on a Thursday, and the Friday made equal to it'],
  ['2026-12-25', '2026-12-28', 'Christmas before a weekend'],
  ['2027-12-31', '2027-12-31', 'the last day of a year'],
  ['2028-01-01', '2028-01-03', 'the first day of a year, on a Saturday'],
  ['2030-12-31', '2030-12-31', 'oudejaarsdag, no holiday'],
])('from %s on the first working day is %s (%s)', (dag, werkdag) => {
  expect(computeWerkdag(dag)).toBe(werkdag);
  expect(isWerkdag(dag)).toBe(dag === werkdag);
});

test('from 2015 to 2035 a working day is never more than five days off, and every week holds two', () => {
  for (let dag = '2015-01-01'; dag < '2036-01-01'; dag = addDays(dag, 1)) {
    expect(countDays(dag, computeWerkdag(dag))).toBeLessThanOrEqual(5);
    // Article 2 of the Algemene termijnenwet is met by every term of a week or more.
    const week = [1, 2, 3, 4, 5, 6, 7].filter((later) => isWerkdag(addDays(dag, later)));
    expect(week.length).toBeGreaterThanOrEqual(2);
  }
});
