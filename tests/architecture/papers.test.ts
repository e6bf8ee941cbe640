import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { listProblems } from '../../app/platform/problems/index.ts';
import { listPaths } from './house.ts';

/** The rows of the first table of a page, as cells without backticks. */
function listRows(markdown: string): string[][] {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

const read = (path: string) => readFileSync(path, 'utf8');

test('docs/fouten.md lists every kind of error with its status and title', () => {
  const documented = listRows(read('docs/fouten.md')).map(([kind, status, title]) => ({
    kind,
    status: Number(status),
    title,
  }));
  expect(documented).toEqual(listProblems());
});

test('the README names every setting', () => {
  const settings = [...read('app/platform/config/index.ts').matchAll(/^ {2}([A-Z_]+): z?/gm)].map(([, name]) => name);
  expect(listRows(read('README.md')).map(([name]) => name)).toEqual(settings);
});

test('the licence is complete', () => {
  const text = read('LICENSE');
  expect(text).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
  for (let article = 1; article <= 15; article++) expect(text).toMatch(new RegExp(`^${article}\\. `, 'm'));
  expect(text).toContain('‘Compatible Licences’ according to Article 5 EUPL are:');
});

test('every link between the papers leads somewhere', () => {
  const papers = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    ...listPaths('docs').filter((path) => path.endsWith('.md')),
  ];
  const broken = papers.flatMap((paper) =>
    [...read(paper).matchAll(/\]\((?!https?:)([^)#]+)/g)]
      .map(([, link = '']) => new URL(link, `file:///${paper}`).pathname.slice(1))
      .filter((path) => !listPaths('.').some((own) => own === `./${path}` || own.startsWith(`./${path}/`)))
      .map((path) => `${paper}: ${path}`),
  );
  expect(broken).toEqual([]);
});
