import { existsSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

/** How many requirements each section of ASVS 5.0 has, in chapters 6 and 7. */
const SECTIONS = {
  'V6.1': 3,
  'V6.2': 12,
  'V6.3': 8,
  'V6.4': 6,
  'V6.5': 8,
  'V6.6': 4,
  'V6.7': 2,
  'V6.8': 4,
  'V7.1': 3,
  'V7.2': 4,
  'V7.3': 2,
  'V7.4': 5,
  'V7.5': 3,
  'V7.6': 2,
};
const ALL = Object.entries(SECTIONS).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, i) => `${section}.${i + 1}`),
);

type Row = { number: string; status: string; words: string; shown: string };

/** The rows of the tables that begin with a number of the standard. */
function listRows(markdown: string): Row[] {
  return markdown.split('\n').flatMap((line) => {
    const [, number = '', status = '', words = '', ...shown] = line.split('|').map((cell) => cell.trim());
    return /^V\d+\.\d+\.\d+$/.test(number) ? [{ number, status, words, shown: shown.slice(0, -1).join('|') }] : [];
  });
}

/** What is wrong with one row: a status we do not know, or a test that is not there. */
function checkRow({ number, status, words, shown }: Row): string[] {
  if (!['met', 'not met', 'n/a'].includes(status)) return [`${number}: status ${status}`];
  if (words === '') return [`${number}: says nothing`];
  if (shown === '-') return [];
  const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(shown) ?? [];
  if (!existsSync(file)) return [`${number}: ${file || shown} is not there`];
  return readFileSync(file, 'utf8').replaceAll(/\s+/g, ' ').includes(title)
    ? []
    : [`${number}: ${file} has no "${title}"`];
}

const rows = listRows(readFileSync('docs/beveiliging.md', 'utf8'));

test('every requirement of chapters 6 and 7 stands on the page once, in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(ALL);
});

test('every test that the page names is there', () => {
  expect(rows.flatMap(checkRow)).toEqual([]);
});

test.each([
  ['a status that is none', 'perhaps', '-'],
  ['a file that is not there', 'met', '`tests/none.test.ts`: a test'],
  ['a title that is not there', 'met', `\`tests/architecture/security-paper.test.ts\`: ${'x'.repeat(9)}`],
  ['a reference that is none', 'met', 'somewhere'],
])('%s is found', (_, status, shown) => {
  expect(checkRow({ number: 'V6.1.1', status, words: 'x', shown })).toHaveLength(1);
});
