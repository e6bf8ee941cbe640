import { expect, test } from 'vitest';

import { SILENT_COMMANDS } from './exceptions.ts';
import { checkAccessTests, checkCommand, checkIndex, checkVerbs, listExportedFunctions } from './exports.ts';
import { findNounFile, isTest, listSources } from './house.ts';

const APP = listSources(['app'], /\.tsx?$/);
const CODE = APP.filter(({ path }) => !isTest(path));
const COMMANDS = CODE.filter(({ path }) => findNounFile(path)?.file.startsWith('commands/'));
const COMMAND = 'app/maatwerkplaats/signaal/commands/create-signaal.ts';

test('every exported function starts with a verb of the list', () => {
  expect(checkVerbs(CODE)).toEqual([]);
});

test('no index.ts shows everything', () => {
  expect(CODE.flatMap(checkIndex)).toEqual([]);
});

test('every command is one use-case and leaves a gebeurtenis', () => {
  expect(COMMANDS.length).toBeGreaterThan(0);
  expect(COMMANDS.flatMap((file) => checkCommand(file, SILENT_COMMANDS))).toEqual([]);
});

test('every silent command exists', () => {
  const paths = new Set(COMMANDS.map(({ path }) => path));
  expect(Object.keys(SILENT_COMMANDS).filter((path) => !paths.has(path))).toEqual([]);
});

test('every policy and every command has access tests', () => {
  expect(checkAccessTests(APP)).toEqual([]);
});

test('exported functions are found in each form, views and values are left alone', () => {
  const text = `export function findA() {}
export async function getB() {}
export const listC = async () => 1, countD = function () {};
export const value = 1;
function hidden() {}
export const View = () => 1;
`;
  const file = { path: 'app/a.ts', text };
  expect(listExportedFunctions(file)).toEqual(['findA', 'getB', 'listC', 'countD', 'View']);
  expect(checkVerbs([file])).toEqual([]);
});

test.each(['beslisSignaal', 'handleSignaal', 'signaal', 'fetchSignaal', 'finder'])(
  '%s is not a verb of the list',
  (name) => {
    expect(checkVerbs([{ path: 'app/a.ts', text: `export const ${name} = () => 1;` }])).toHaveLength(1);
  },
);

test('the routes of a noun are named after it, in routes.tsx alone', () => {
  const text = 'export const signaalRoutes = () => 1;';
  expect(checkVerbs([{ path: 'app/maatwerkplaats/signaal/routes.tsx', text }])).toEqual([]);
  expect(checkVerbs([{ path: 'app/maatwerkplaats/signaal/queries.ts', text }])).toHaveLength(1);
});

test('behind the door of a platform part the words are free, at the door they are not', () => {
  const inside = {
    path: 'app/platform/jobs/queue.ts',
    text: 'export const wait = () => 1; export const drain = () => 1;',
  };
  const door = {
    path: 'app/platform/jobs/index.ts',
    text: "export { drain } from './queue.ts'; export const hurry = () => 1;",
  };
  expect(checkVerbs([inside, door]).map((finding) => finding.split(' ').slice(0, 2))).toEqual([
    ['app/platform/jobs/queue.ts:', 'drain'],
    ['app/platform/jobs/index.ts:', 'hurry'],
  ]);
});

test('export * is found', () => {
  expect(checkIndex({ path: 'index.ts', text: "export * from './queries.ts';" })).toHaveLength(1);
  expect(checkIndex({ path: 'index.ts', text: "export { a } from './queries.ts';" })).toEqual([]);
});

test.each([
  ['records itself', 'export async function createSignaal() { await recordGebeurtenis(); }'],
  [
    'uses another noun',
    "import { createKnelpunt } from '../../knelpunt/index.ts';\nexport const createSignaal = () => createKnelpunt();",
  ],
  [
    'uses a command beside it',
    "import { addStap } from './add-stap.ts';\nexport const createSignaal = () => addStap();",
  ],
])('a command that %s is accepted', (_, text) => {
  expect(checkCommand({ path: COMMAND, text }, {})).toEqual([]);
});

test.each([
  ['leaves no trace', 'export const createSignaal = () => insert();', 'records no gebeurtenis'],
  [
    'only reads elsewhere',
    "import { listA } from '../../a/index.ts';\nexport const createSignaal = () => listA();",
    'records no gebeurtenis',
  ],
  [
    'names the log without calling it',
    'export const createSignaal = () => recordGebeurtenis;',
    'records no gebeurtenis',
  ],
  ['has another name', 'export const addSignaal = () => recordGebeurtenis();', 'exports addSignaal'],
  [
    'is two',
    'export const createSignaal = () => recordGebeurtenis();\nexport const getB = () => 1;',
    'exports createSignaal, getB',
  ],
])('a command that %s is found', (_, text, finding) => {
  const findings = checkCommand({ path: COMMAND, text }, {});
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain(finding);
});

test('a silent command needs its reason and stays silent', () => {
  const text = 'export const createSignaal = () => insert();';
  expect(checkCommand({ path: COMMAND, text }, { [COMMAND]: 'anonymous' })).toEqual([]);
  expect(
    checkCommand({ path: COMMAND, text: text.replace('insert', 'recordGebeurtenis') }, { [COMMAND]: 'anonymous' }),
  ).toHaveLength(1);
});

test('a noun without access tests and a command nobody tests are found', () => {
  const policy = { path: 'app/maatwerkplaats/signaal/policy.ts', text: 'export const canCreate = () => true;' };
  const command = { path: COMMAND, text: 'export const createSignaal = () => 1;' };
  const access = {
    path: 'app/maatwerkplaats/signaal/signaal.access.test.ts',
    text: "test('a', () => createSignaal());",
  };
  expect(checkAccessTests([policy, command])).toHaveLength(2);
  expect(checkAccessTests([policy, command, access])).toEqual([]);
  expect(checkAccessTests([policy, command, { ...access, text: '// createSignaal()' }])).toEqual([
    `${COMMAND}: no *.access.test.ts of its noun calls it`,
  ]);
});
