import { describe, expect, test } from 'vitest';

import {
  type Aanstelling,
  computeFase,
  computeLaatsteDag,
  computeRechten,
  findPeriodeFouten,
  hasOverlap,
  isCovered,
  isLopend,
  isSame,
} from './aanstelling.ts';

const VANDAAG = '2026-11-22';

describe('first and last day both count', () => {
  test.each([
    ['starts today', '2026-11-22', null, false, 'nu'],
    ['starts tomorrow', '2026-11-23', null, false, 'later'],
    ['ends today', '2026-01-01', '2026-11-22', false, 'nu'],
    ['ended yesterday', '2026-01-01', '2026-11-21', false, 'eerder'],
    ['is today alone', '2026-11-22', '2026-11-22', false, 'nu'],
    ['was stopped at once today', '2026-01-01', '2026-11-22', true, 'eerder'],
    ['was stopped before it began', '2026-12-01', null, true, 'eerder'],
  ] as const)('what %s', (_, begintOp, eindigtOp, gestopt, fase) => {
    expect(computeFase({ begintOp, eindigtOp, gestopt }, VANDAAG)).toBe(fase);
    expect(isLopend({ begintOp, eindigtOp, gestopt }, VANDAAG)).toBe(fase === 'nu');
  });

  test.each([
    ['2024-02-28', false],
    ['2024-02-29', true],
    ['2024-03-01', false],
  ])('on %s a leap day alone counts: %s', (dag, counts) =>
    expect(isLopend({ begintOp: '2024-02-29', eindigtOp: '2024-02-29', gestopt: false }, dag)).toBe(counts),
  );
});

test.each([
  ['the same day', '2026-03-01', '2026-03-01', '2026-03-01', '2026-03-01', true],
  ['next to each other', '2026-03-01', '2026-03-31', '2026-04-01', null, false],
  ['one day in common', '2026-03-01', '2026-04-01', '2026-04-01', null, true],
  ['inside', '2026-01-01', null, '2026-04-01', '2026-04-02', true],
  ['both open', '2026-01-01', null, '2027-01-01', null, true],
  ['a gap', '2026-01-01', '2026-01-31', '2026-03-01', '2026-03-31', false],
  ['up to a leap day', '2024-02-01', '2024-02-29', '2024-03-01', '2024-03-31', false],
] as const)('periods: %s', (_, a, b, c, d, shared) => {
  const [one, other] = [
    { begintOp: a, eindigtOp: b },
    { begintOp: c, eindigtOp: d },
  ];
  expect([hasOverlap(one, other), hasOverlap(other, one)]).toEqual([shared, shared]);
});

test.each([
  ['2026-11-22', null, []],
  ['2026-11-22', '2026-11-22', []],
  ['2026-11-21', null, ['begintOp']],
  ['2026-11-23', '2026-11-22', ['eindigtOp']],
  ['2026-11-21', '2026-11-20', ['begintOp']],
] as const)('from %s to %s is wrong at %o', (begintOp, eindigtOp, fields) =>
  expect(Object.keys(findPeriodeFouten({ begintOp, eindigtOp }, VANDAAG))).toEqual(fields),
);

test.each([
  [null, null, null],
  ['2026-12-31', null, '2026-12-31'],
  [null, '2026-11-30', '2026-11-30'],
  ['2026-12-31', '2026-11-30', '2026-11-30'],
  ['2026-11-22', '2026-11-30', '2026-11-22'],
])('an end on %s and a leave on %s end on %s', (eindigtOp, uitDienstOp, laatste) =>
  expect(computeLaatsteDag(eindigtOp, uitDienstOp)).toBe(laatste),
);

describe('every day has a beheerder', () => {
  const perioden = (...all: [string, string | null][]) => all.map(([begintOp, eindigtOp]) => ({ begintOp, eindigtOp }));
  test.each([
    ['nobody', [], false],
    ['one without an end', perioden(['2026-01-01', null]), true],
    ['one that ends', perioden(['2026-01-01', '2027-01-01']), false],
    ['one that begins tomorrow', perioden(['2026-11-23', null]), false],
    ['one after the other', perioden(['2026-12-01', null], ['2026-01-01', '2026-11-30']), true],
    ['a day in between', perioden(['2026-01-01', '2026-11-30'], ['2026-12-02', null]), false],
    ['over a leap day', perioden(['2026-01-01', '2028-02-29'], ['2028-03-01', null]), true],
    ['one that is over', perioden(['2026-01-01', '2026-02-01'], ['2026-11-22', null]), true],
  ])('%s', (_, all, covered) => expect(isCovered(all, VANDAAG)).toBe(covered));
});

describe('who may what on a day', () => {
  const row = (medewerkerId: string, what: Partial<Aanstelling>): Aanstelling => ({
    medewerkerId,
    rol: null,
    teamId: null,
    waarnemingVoor: null,
    begintOp: '2026-01-01',
    eindigtOp: null,
    gestopt: false,
    ...what,
  });
  const may = (id: string, all: Aanstelling[], laatste: [string, string][] = []) =>
    computeRechten([id], all, new Map(laatste), VANDAAG).get(id);
  const a = [row('a', { rol: 'beleid' }), row('a', { teamId: 'noord' })];
  const stands = (voor: string, wie: string, eindigtOp = '2026-11-22') =>
    row(wie, { waarnemingVoor: voor, begintOp: '2026-11-20', eindigtOp });

  test('someone has what runs, once each', () => {
    const twice = [
      ...a,
      row('a', { rol: 'beleid', eindigtOp: '2026-11-22' }),
      row('a', { rol: 'fg', eindigtOp: '2026-11-21' }),
    ];
    expect(may('a', twice)).toEqual({ rollen: ['beleid'], teams: ['noord'] });
  });

  test('a deputy has the rights of both, through the last day and not after it', () => {
    const b = row('b', { rol: 'uitvoerder' });
    expect(may('b', [...a, b, stands('a', 'b')])).toEqual({ rollen: ['beleid', 'uitvoerder'], teams: ['noord'] });
    expect(may('b', [...a, b, stands('a', 'b', '2026-11-21')])).toEqual({ rollen: ['uitvoerder'], teams: [] });
  });

  test('what comes from standing in does not pass on, not even in a circle', () => {
    expect(may('c', [...a, stands('a', 'b'), stands('b', 'c')])).toEqual({ rollen: [], teams: [] });
    const circle = [...a, row('b', { rol: 'fg' }), stands('a', 'b'), stands('b', 'a')];
    expect(may('a', circle)).toEqual({ rollen: ['beleid', 'fg'], teams: ['noord'] });
  });

  test('who leaves keeps everything through the last day, and so does the deputy', () => {
    const all = [...a, stands('a', 'b')];
    expect(may('a', all, [['a', VANDAAG]])?.rollen).toEqual(['beleid']);
    expect(may('b', all, [['a', VANDAAG]])?.rollen).toEqual(['beleid']);
    expect(may('a', all, [['a', '2026-11-21']])?.rollen).toEqual([]);
    expect(may('b', all, [['a', '2026-11-21']])?.rollen).toEqual([]);
  });
});

test('the order of rights does not matter, what they are does', () => {
  expect(isSame(['a', 'b'], ['b', 'a'])).toBe(true);
  expect(isSame(['a'], ['a', 'b'])).toBe(false);
  expect(isSame(['a', 'c'], ['a', 'b'])).toBe(false);
});
