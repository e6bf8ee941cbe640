import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { listNouns, listPaths, listSources } from './house.ts';
import { checkWoordenlijst, listSegments, listTables, parseWoordenlijst } from './woordenlijst.ts';

const MARKDOWN = `
| term | meaning | source | table | words not to use |
| --- | --- | --- | --- | --- |
| signaal | something that was in the way | design | \`signalen\` | melding, klacht |
| publicatie | making public | design | - | |
`;
const TERMS = parseWoordenlijst(MARKDOWN);
const NAMES = { nouns: ['signaal'], tables: ['signalen'], segments: ['signalen', 'publicatie'] };

const OURS = parseWoordenlijst(readFileSync('docs/woordenlijst.md', 'utf8'));
const TABLES = listSources(['database/migrations'], /\.sql$/).flatMap(({ text }) => listTables(text));

test('nouns and tables are words of the word list', () => {
  const nouns = listNouns(listPaths('app')).map((noun) => noun.split('/')[1] ?? '');
  expect(Math.min(OURS.length, nouns.length, TABLES.length)).toBeGreaterThan(0);
  expect(checkWoordenlijst(OURS, { nouns, tables: TABLES, segments: [] })).toEqual([]);
});

test('API segments are words of the word list', () => {
  const segments = listSegments(JSON.parse(readFileSync('docs/openapi.json', 'utf8')));
  expect(segments.length).toBeGreaterThan(0);
  expect(checkWoordenlijst(OURS, { nouns: [], tables: TABLES, segments })).toEqual([]);
});

test('the table of words is read', () => {
  expect(TERMS).toEqual([
    { term: 'signaal', table: 'signalen', not: ['melding', 'klacht'] },
    { term: 'publicatie', table: '-', not: [] },
  ]);
  expect(checkWoordenlijst(TERMS, NAMES)).toEqual([]);
});

test.each([
  [{ ...NAMES, nouns: ['signaal', 'casus'] }, 'noun casus is not in the word list'],
  [{ ...NAMES, tables: ['signalen', 'cases'] }, 'table cases is not in the word list'],
  [{ ...NAMES, tables: [] }, 'the word list names table signalen, which does not exist'],
  [{ ...NAMES, segments: ['cases'] }, 'API segment cases is neither a term nor a table of the word list'],
  [{ ...NAMES, segments: ['melding'] }, 'API segment melding is neither a term nor a table of the word list'],
])('a name outside the word list is found: %#', (names, finding) => {
  expect(checkWoordenlijst(TERMS, names)).toContain(finding);
});

test('a word that is not to be used, and a word that stands there twice, are found', () => {
  const melding = { term: 'melding', table: '-', not: [] };
  expect(checkWoordenlijst([...TERMS, melding], NAMES)).toEqual(['melding is used; the word is signaal']);
  expect(checkWoordenlijst([...TERMS, ...TERMS.slice(1)], NAMES)).toEqual(['publicatie stands in the word list twice']);
});

test('tables and segments are read from their sources', () => {
  expect(listTables('create table a (id uuid);\n-- create table not\ncreate table b (x int);\ndrop table a;')).toEqual([
    'b',
  ]);
  expect(listSegments({ paths: { '/logregels/{id}/publicatie': {}, '/logregels': {} } })).toEqual([
    'logregels',
    'publicatie',
  ]);
});
