import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const TESTS = "import { expect, test } from 'vitest';\n";
const CONFIG = `export default { test: { projects: ['app', 'architecture'].map((name) => ({ test: { name, include: [name + '/*.test.ts'] } })) } };\n`;
let house: string;

beforeEach(() => {
  house = mkdtempSync(path.join(os.tmpdir(), 'runner-'));
  cpSync('scripts', path.join(house, 'scripts'), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(house, 'node_modules'));
  mkdirSync(path.join(house, 'app'));
  writeFileSync(path.join(house, 'vitest.config.ts'), CONFIG);
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

/** Runs the runner in a house of its own: its last line, its exit code and all it said. */
function run(args: string[], tests: Record<string, string>) {
  for (const [name, text] of Object.entries(tests)) writeFileSync(path.join(house, 'app', name), TESTS + text);
  const { status, stdout } = spawnSync(process.execPath, ['scripts/test.mjs', ...args], {
    cwd: house,
    encoding: 'utf8',
    env: { ...process.env, VITEST: '', NODE_ENV: '' },
  });
  return { status, last: stdout.trimEnd().split('\n').at(-1), stdout };
}

const PASSES = "test('passes', () => expect(1).toBe(1));\n";

test('what passes is counted', () => {
  expect(run(['--only', 'tests'], { 'a.test.ts': PASSES + PASSES })).toMatchObject({
    status: 0,
    last: '2 passed, 0 failed',
  });
});

test('what fails, is skipped or cannot be loaded is counted as failed, with its output', () => {
  const result = run(['--only', 'tests'], {
    'a.test.ts': `${PASSES}test('fails', () => expect(1).toBe(2));\ntest.skip('skipped', () => expect(1).toBe(1));\n`,
    'b.test.ts': "import './absent.ts';\n",
  });
  expect(result).toMatchObject({ status: 1, last: '1 passed, 3 failed' });
  expect(result.stdout).toContain('expected 1 to be 2');
});

test('an error outside the tests is counted as failed', () => {
  const result = run(['--only', 'tests'], {
    'a.test.ts': `${PASSES}setTimeout(() => { throw new Error('later'); }, 1);\ntest('waits', async () => { await new Promise((r) => setTimeout(r, 50)); expect(1).toBe(1); });\n`,
  });
  expect(result).toMatchObject({ status: 1, last: '2 passed, 1 failed' });
});

test('a gate that checked nothing has failed, and so has a run without gates', () => {
  expect(run(['--only', 'tests'], {})).toMatchObject({ status: 1, last: '0 passed, 1 failed' });
  expect(run(['--only', 'nothing'], {})).toMatchObject({ status: 1, last: '0 passed, 1 failed' });
});

test('a gate that hangs is stopped and has failed', () => {
  const result = run(['--only', 'tests', '--limit', '2'], { 'a.test.ts': "test('hangs', () => { for (;;); });\n" });
  expect(result).toMatchObject({ status: 1, last: '0 passed, 1 failed' });
  expect(result.stdout).toContain('took too long');
});
