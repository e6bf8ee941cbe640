import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { listPaths } from '../tests/architecture/house.ts';
import { registratieStappen } from './app-registratie.ts';
import { listVelden } from './leefwereld/registratie/index.ts';

const sources = listPaths('app/leefwereld')
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\./.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

test('every field that leefwereld asks says what it is used for', () => {
  expect(registratieStappen.length).toBeGreaterThan(20);
  expect(registratieStappen.flatMap(listVelden).length).toBeGreaterThan(100);
  const names = registratieStappen.map(({ stap }) => stap);
  expect(new Set(names).size).toBe(names.length);
});

test('every step whose time is counted is in the overview, and every step in it is counted', () => {
  const used = sources.flatMap(({ path, text }) =>
    path.endsWith('schema.ts')
      ? []
      : [...text.matchAll(/(?:\bstap: |recordStep\?\.\()'([a-z0-9-]+)'/g)].map(([, stap = '']) => stap),
  );
  const known = registratieStappen.map(({ stap }) => stap);
  expect([...new Set(used)].filter((stap) => !known.includes(stap))).toEqual([]);
  expect(known.filter((stap) => !used.includes(stap))).toEqual([]);
});
