import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

type Roles = Record<string, string>;

/** [text or drawing, what it stands on, least contrast]: WCAG 2.2 asks 4.5 for text and 3 for what must be seen. */
const PAIRS: [string, string, number][] = [
  ...['surface', 'ground', 'sunken', 'sunken-strong', 'action-tint', 'path-tint', 'positive-tint', 'warning-tint'].map(
    (on): [string, string, number] => ['ink', on, 4.5],
  ),
  ...['ground', 'surface', 'sunken', 'action-tint', 'path-tint'].map((on): [string, string, number] => [
    'ink-soft',
    on,
    4.5,
  ]),
  ...['surface', 'ground', 'action-tint', 'action-tint-strong'].map((on): [string, string, number] => [
    'action',
    on,
    4.5,
  ]),
  ...['positive', 'warning', 'negative', 'info'].map((status): [string, string, number] => [
    status,
    `${status}-tint`,
    4.5,
  ]),
  ...['intern', 'maatschappelijk', 'verander', 'uitvoering'].map((agenda): [string, string, number] => [
    `agenda-${agenda}`,
    `agenda-${agenda}-tint`,
    4.5,
  ]),
  ...[1, 2, 3, 4, 5].map((n): [string, string, number] => [`series-${n}`, 'surface', 4.5]),
  ...[1, 2, 3, 4, 5].map((n): [string, string, number] => [`series-${n}`, 'sunken', 3]),
  ...['intern', 'maatschappelijk', 'verander', 'uitvoering'].map((agenda): [string, string, number] => [
    `agenda-${agenda}`,
    'surface',
    4.5,
  ]),
  ...[1, 2].flatMap((n) => ['ground', 'action-tint'].map((on): [string, string, number] => [`series-${n}`, on, 3])),
  ['negative', 'ground', 4.5],
  ['negative', 'surface', 4.5],
  ['on-action', 'action', 4.5],
  ['on-action', 'action-strong', 4.5],
  ['on-path', 'path', 4.5],
  ['path-ink', 'path-tint', 4.5],
  ['path', 'night', 4.5],
  ['on-night', 'night', 4.5],
  ['on-night-soft', 'night', 4.5],
  ['on-focus', 'focus-bg', 4.5],
  ['action', 'surface', 4.5],
  ['line-strong', 'surface', 3],
  ['line-strong', 'ground', 3],
  ['focus', 'ground', 3],
  ['focus', 'surface', 3],
];

/** What a gemeente may set; status, agenda and series colours carry meaning and stay. */
const FREE =
  /^(?:action(?:-strong|-tint|-tint-strong)?|on-action|night|on-night|on-night-soft|path|on-path|path-tint|path-ink)$/;

/** The colours set by the rule that begins with this selector. */
function readRoles(css: string, selector: string): Roles {
  const start = css.indexOf(`${selector} {`);
  const body = start < 0 ? '' : css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...body.matchAll(/--bondgenoot-color-([\w-]+): (#\w+);/g)].map(([, role, hex]) => [role, hex]),
  );
}

function computeLuminance(hex: string) {
  const channels = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function computeContrast(one: string, other: string) {
  const [high = 0, low = 0] = [computeLuminance(one), computeLuminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** Every pair that cannot be read, named with its figure. */
function listFailures(roles: Roles) {
  return PAIRS.flatMap(([front, back, least]) => {
    const contrast = computeContrast(roles[front] ?? '', roles[back] ?? '');
    return contrast >= least ? [] : [`${front} on ${back}: ${contrast.toFixed(2)} < ${least}`];
  });
}

const read = (file: string) => readFileSync(path.join(import.meta.dirname, file), 'utf8');
const ours = read('css/roles.css');
const light = readRoles(ours, '.bondgenoot-theme');
const dark = readRoles(ours, ".bondgenoot-theme:not([data-weergave='licht'])");

test('contrast is computed as WCAG does', () => {
  expect(computeContrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(computeContrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('a pair that cannot be read is named with its figure', () => {
  expect(listFailures({ ...light, 'line-strong': '#bbbbbb' })).toEqual([
    'line-strong on surface: 1.92 < 3',
    'line-strong on ground: 1.75 < 3',
  ]);
});

test('our own theme can be read, light and dark', () => {
  expect(listFailures(light)).toEqual([]);
  expect(listFailures(dark)).toEqual([]);
});

test('dark by choice is the same as dark by the device', () => {
  expect(readRoles(ours, ".bondgenoot-theme[data-weergave='donker']")).toEqual(dark);
  expect(Object.keys(dark)).toHaveLength(Object.keys(light).length);
});

const themes = globSync('themes/*.css', { cwd: import.meta.dirname });

test('there is a theme beside our own', () => {
  expect(themes.length).toBeGreaterThan(0);
});

describe.each(themes)('%s', (file) => {
  const css = read(file);
  const selector = `.gemeente-${path.basename(file, '.css')}-theme`;
  const own = readRoles(css, selector);
  const ownDark = readRoles(css, `${selector}:not([data-weergave='licht'])`);

  test('can be read, light and dark', () => {
    expect(listFailures({ ...light, ...own })).toEqual([]);
    expect(listFailures({ ...dark, ...ownDark })).toEqual([]);
  });

  test('sets only what is free to set, in light and in dark', () => {
    expect(Object.keys({ ...own, ...ownDark }).filter((role) => !FREE.test(role))).toEqual([]);
    expect(Object.keys(own).length).toBeGreaterThan(0);
    expect(Object.keys(own).filter((role) => !(role in ownDark))).toEqual([]);
    expect(readRoles(css, `${selector}[data-weergave='donker']`)).toEqual(ownDark);
  });

  test('is part of what pages load', () => {
    expect(read('theme.css')).toContain(`@import './${file}' layer(tokens);`);
  });
});
