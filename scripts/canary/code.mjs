// Miniature houses for the checkers that look at one file at a time.
const lines = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join('');
const CONSTANTS = (count) => lines(count, (i) => `export const WAARDE_${i} = ${i};\n`);
const LONG_FUNCTION = (count) =>
  `export function list() {\n${lines(count - 2, (i) => `  list.${'a'.repeat(1)}${i} = ${i};\n`)}}\n`;
const TEST = "import { expect, test } from 'vitest';\n";

const lint = {
  clean: {
    'app/clean.ts': "export const naam = 'signaal';\n",
    'app/full.ts': CONSTANTS(300),
    'app/long-function.ts': LONG_FUNCTION(60),
    'app/clean.test.ts': `${TEST}test('a signaal is stored', () => expect(1 + 1).toBe(2));\n`,
  },
  planted: [
    ['app/too-full.ts', CONSTANTS(301), 'eslint(max-lines)'],
    ['app/too-long-function.ts', LONG_FUNCTION(61), 'eslint(max-lines-per-function)'],
    ['app/CamelCase.ts', 'export const a = 1;\n', 'unicorn(filename-case)'],
    ['app/default-export.ts', 'export default 1;\n', 'import(no-default-export)'],
    ['app/console.ts', "console.log('naam');\n", 'eslint(no-console)'],
    ['app/todo.ts', '// TODO: later\nexport const a = 1;\n', 'eslint(no-warning-comments)'],
    ['app/any.ts', 'export const a = (b: any) => b;\n', 'typescript(no-explicit-any)'],
    ['app/ignore.ts', '// @ts-ignore\nexport const a = 1;\n', 'typescript(ban-ts-comment)'],
    ['app/unused.ts', 'const a = 1;\nexport const b = 2;\n', 'eslint(no-unused-vars)'],
    ['app/link.tsx', 'export const A = () => <a>weg</a>;\n', 'jsx-a11y(anchor-is-valid)'],
    [
      'app/skip.test.ts',
      `${TEST}test.skip('a signaal is stored', () => expect(1).toBe(2));\n`,
      'vitest(no-disabled-tests)',
    ],
    [
      'app/only.test.ts',
      `${TEST}test.only('a signaal is stored', () => expect(1).toBe(1));\n`,
      'vitest(no-focused-tests)',
    ],
    ['app/empty.test.ts', `${TEST}test('a signaal is stored', () => void expect);\n`, 'vitest(expect-expect)'],
  ],
};

const format = {
  clean: { 'app/clean.ts': "export const naam = 'signaal';\n" },
  planted: [
    ['app/quotes.ts', 'export const naam = "signaal";\n', 'format'],
    ['app/wide.ts', `export const namen = ['${lines(12, () => "signaal', '")}'];\n`, 'format'],
  ],
};

const types = {
  clean: {
    'app/clean.ts': `const send = async () => 1;
const name = { execute: async () => 1, compile: () => 2 };
export async function run() {
  await send();
  void send();
  send().catch(() => 0);
  await name.execute();
  let later: Promise<number> | undefined;
  later = send();
  return later;
}
`,
    'app/clean.tsx': 'export const Naam = (p: { naam: string }) => <b>{p.naam}</b>;\n',
  },
  planted: [
    ['app/wrong.ts', "export const a: number = 'een';\n", 'TS2322'],
    ['app/index-access.ts', 'export const a = (b: string[]): string => b[0];\n', 'TS2322'],
    ['app/optional.ts', 'export const a: { b?: string } = { b: undefined };\n', 'TS2375'],
    ['app/enum.ts', 'export enum Soort {\n  Regel,\n}\n', 'TS1294'],
    ['app/type-import.ts', "import { Soort } from './type-only.ts';\nexport const a = (b: Soort) => b;\n", 'TS1484'],
    ['app/type-only.ts', 'export type Soort = string;\n', ''],
    ['app/view.tsx', 'export const A = () => <Bestaat />;\n', 'TS2304'],
    ['app/promise.ts', 'const send = async () => 1;\nexport const a = () => {\n  send();\n};\n', 'unawaited-promise'],
    [
      'app/query.ts',
      'const q = { execute: () => 1, compile: () => 2 };\nexport const a = () => {\n  (() => q)();\n};\n',
      'unexecuted-query',
    ],
  ],
};

const unused = {
  clean: {
    'app/main.ts': "import { used } from './used.ts';\nexport const started = used;\n",
    'app/browser/main.ts': 'export const started = true;\n',
    'app/ui/base.css': 'b { color: red; }\n',
    'vite.config.ts':
      "export default { build: { rolldownOptions: { input: ['app/browser/main.ts', 'app/ui/theme.css'] } } };\n",
    'vitest.config.ts': 'export const config = 1;\n',
  },
  planted: [
    ['app/used.ts', 'export const used = 1;\nexport const dropped = 2;\n', 'exports'],
    ['app/orphan.ts', 'export const a = 1;\n', 'files'],
    ['app/ui/orphan.css', 'b { color: red; }\n', 'files'],
    ['app/ui/theme.css', "@import './base.css';\n@import 'bestaat-niet/index.css';\n", 'unlisted'],
    ['app/main.test.ts', "import { a } from 'bestaat-niet';\nexport const b = a;\n", 'unlisted'],
  ],
};

const document = (path, extra) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: {
      title: 'Bondgenoot',
      version: '1.0.0',
      contact: { name: 'Beheer', email: 'beheer@voorbeeldstad.example', url: 'https://voorbeeldstad.example' },
    },
    servers: [{ url: 'https://bondgenoot.invalid/api/v1' }],
    tags: [{ name: 'gemeenten' }],
    paths: {
      [path]: {
        get: {
          operationId: 'listGemeenten',
          tags: ['gemeenten'],
          responses: {
            200: {
              description: 'Gemeenten',
              headers: { 'API-Version': { schema: { type: 'string' } } },
              content: {
                'application/json': { schema: { type: 'object', properties: { totaal: { type: 'integer' } } } },
              },
              ...extra,
            },
          },
        },
      },
    },
  });

const openapi = {
  clean: { 'openapi/clean.json': document('/gemeenten', {}) },
  planted: [
    ['openapi/trailing-slash.json', document('/gemeenten/', {}), 'path-keys-no-trailing-slash'],
    ['openapi/no-version.json', document('/gemeenten', { headers: {} }), 'nlgov:missing-version-header'],
  ],
};

export const HOUSES = { lint, format, types, unused, openapi };
