import { expect, test } from 'vitest';

import { canMatch, computeReachable, findPackageClasses } from './unused-css.ts';

test('a custom property is needed when a real property asks for it, through others and in fallbacks', () => {
  const reachable = computeReachable([
    { prop: 'color', value: 'var(--a, var(--b))' },
    { prop: '--a', value: 'var(--c)' },
    { prop: '--c', value: 'red' },
    { prop: '--d', value: 'var(--c)' },
    { prop: 'inset', value: 'max( var( --e ), 1px)' },
  ]);
  expect([...reachable].toSorted()).toEqual(['--a', '--b', '--c', '--e']);
});

test('what is declared in several places needs what each of them asks for', () => {
  const reachable = computeReachable([
    { prop: '--a', value: 'var(--light)' },
    { prop: '--a', value: 'var(--dark)' },
    { prop: 'color', value: 'var(--a)' },
  ]);
  expect(reachable).toEqual(new Set(['--a', '--light', '--dark']));
});

test('two properties that only ask for each other are not needed', () => {
  expect(
    computeReachable([
      { prop: '--a', value: 'var(--b)' },
      { prop: '--b', value: 'var(--a)' },
    ]),
  ).toEqual(new Set());
});

test('package classes are found in templates, ours are not', () => {
  const found = findPackageClasses([
    `className="nl-button nl-button--primary bond-card"`,
    `'utrecht-table__cell--numeric-column'`,
  ]);
  expect(found).toEqual(new Set(['nl-button', 'nl-button--primary', 'utrecht-table__cell--numeric-column']));
});

test('a selector can match when every package class it demands is used', () => {
  const used = new Set(['nl-button', 'nl-button--primary']);
  const can = (selector: string) => canMatch(selector, used);
  expect(can('.nl-button:where(.nl-button--primary):hover')).toBe(true);
  expect(can('.nl-button.nl-button--pressed')).toBe(false);
  expect(can('.nl-button:where(.nl-button--primary.nl-button--busy)')).toBe(false);
  expect(can('.bond-card > p')).toBe(true);
});

test('a class that must be absent or may be one of several is not demanded', () => {
  const used = new Set(['nl-button']);
  expect(canMatch('.nl-button:not(.nl-button--disabled):hover', used)).toBe(true);
  expect(canMatch('.nl-button:not(:has(> :where(.nl-button__icon-end, .nl-button__label)))', used)).toBe(true);
  expect(canMatch(':is(.nl-button, .nl-link):hover', used)).toBe(true);
});
