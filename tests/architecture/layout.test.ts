import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { findNounFile, listPaths } from './house.ts';
import { checkLayout, checkReadme } from './layout.ts';

const NOUN = ['index.ts', 'README.md'].map((file) => `app/maatwerkplaats/signaal/${file}`);

test('every file stands where the house has a place for it', () => {
  expect(checkLayout(listPaths('app'))).toEqual([]);
});

test('every README of a noun is short', () => {
  const readmes = listPaths('app').filter((path) => findNounFile(path)?.file === 'README.md');
  expect(readmes.flatMap((path) => checkReadme(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test('the fixed files of a noun are accepted', () => {
  const files = [
    'routes.tsx',
    'api.ts',
    'schema.ts',
    'policy.ts',
    'queries.ts',
    'messages.ts',
    'signaal.ts',
    'terugmeldcode.ts',
  ];
  const deeper = [
    'commands/create-signaal.ts',
    'commands/create-signaal.access.test.ts',
    'pages/signaal.tsx',
    'components/soort.tsx',
    'definities/eerste-set.json',
  ];
  const tests = ['signaal.test.ts', 'queries.db.test.ts', 'signaal.access.test.ts', 'pages/signaal.test.tsx'];
  const paths = [...files, ...deeper, ...tests].map((file) => `app/maatwerkplaats/signaal/${file}`);
  expect(
    checkLayout([
      ...NOUN,
      ...paths,
      'app/main.ts',
      'app/app.tsx',
      'app/app-vandaag.tsx',
      'app/app-menu.ts',
      'app/platform/time/index.ts',
    ]),
  ).toEqual([]);
});

test.each([
  'app/maatwerkplaats/signaal/utils.ts',
  'app/maatwerkplaats/signaal/types.ts',
  'app/platform/helpers.ts',
  'app/maatwerkplaats/signaal/services/signaal.ts',
  'app/maatwerkplaats/signaal/pages/signaal.ts',
  'app/maatwerkplaats/signaal/definities/set.ts',
  'app/maatwerkplaats/signaal/set.json',
  'app/maatwerkplaats/signaal/view.tsx',
  'app/maatwerkplaats/signaal/routes.ts',
  'app/maatwerkplaats/signaal/SignaalRegels.ts',
  'app/maatwerkplaats/signaal/commands/signaal.ts',
  'app/maatwerkplaats/signaal/commands/process-signaal.ts',
  'app/maatwerkplaats/signaal.ts',
  'app/onbekend/signaal/index.ts',
  'app/server.ts',
])('%s has no place in the house', (path) => {
  const findings = checkLayout([...NOUN, path]).filter((finding) => finding.startsWith(`${path}:`));
  expect(findings).toHaveLength(1);
});

test('a noun without a door or a README, and a platform part without a door, are found', () => {
  expect(checkLayout(['app/leren/proeftuin/queries.ts', 'app/platform/time/clock.ts'])).toEqual([
    'app/leren/proeftuin: no index.ts',
    'app/leren/proeftuin: no README.md',
    'app/platform/time: no index.ts',
  ]);
});

test('a README that says nothing or everything is found', () => {
  expect(checkReadme('README.md', '# signaal\n')).toHaveLength(1);
  expect(checkReadme('README.md', 'a line\n'.repeat(16))).toHaveLength(1);
});
