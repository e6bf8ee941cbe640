// Proves that the checkers can fail: in a miniature house outside the tree, each planted file must be refused by exactly
// the rule it names, and every other file must pass. `node scripts/canary.mjs borders` runs one of them.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import * as borders from './canary/borders.mjs';
import * as code from './canary/code.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const BIN = path.join(ROOT, 'node_modules/.bin');
const CONFIG = [
  'package.json',
  'tsconfig.json',
  '.oxlintrc.json',
  '.oxfmtrc.json',
  '.dependency-cruiser.mjs',
  'knip.config.ts',
];

/** Runs a tool of the project in the miniature house; its exit code is what it is, its findings are what count. */
function run(cwd, tool, args) {
  return new Promise((resolve, reject) => {
    const command = tool === 'node' ? process.execPath : path.join(BIN, tool);
    const child = spawn(command, args, { cwd, timeout: 180_000, stdio: ['ignore', 'pipe', 'pipe'] });
    const out = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'])
      child[stream].setEncoding('utf8').on('data', (text) => (out[stream] += text));
    child.on('error', reject);
    child.on('close', () => resolve(out));
  });
}

/** What each checker reports, as [path, rule] pairs. */
const CHECKERS = {
  borders: async (cwd) => {
    const { stdout, stderr } = await run(cwd, 'depcruise', [
      'app',
      'tests',
      'database',
      '--config',
      '.dependency-cruiser.mjs',
      '-T',
      'json',
    ]);
    if (!stdout) throw new Error(stderr);
    return JSON.parse(stdout).summary.violations.map((v) => [v.from, v.rule.name]);
  },
  lint: async (cwd) => {
    const { stdout, stderr } = await run(cwd, 'oxlint', ['app', '--deny-warnings', '-f', 'json']);
    if (!stdout) throw new Error(stderr);
    return JSON.parse(stdout).diagnostics.map((d) => [d.filename, d.code]);
  },
  format: async (cwd) => {
    const { stdout } = await run(cwd, 'oxfmt', ['--list-different', 'app']);
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((file) => [file, 'format']);
  },
  types: async (cwd) => {
    const { stdout } = await run(cwd, 'node', [path.join(ROOT, 'scripts/types.mjs')]);
    return [...stdout.matchAll(/^(\S+):\d+ (\S+)/gm)].map(([, file, rule]) => [file, rule]);
  },
  unused: async (cwd) => {
    const { stdout, stderr } = await run(cwd, 'knip', [
      '--reporter',
      'json',
      '--include',
      'files,exports,types,duplicates,unlisted',
    ]);
    if (!stdout) throw new Error(stderr);
    return JSON.parse(stdout).issues.flatMap(({ file, ...kinds }) =>
      Object.entries(kinds)
        .filter(([, found]) => found.length > 0)
        .map(([kind]) => [file, kind]),
    );
  },
  openapi: async (cwd) => {
    const ruleset = path.join(ROOT, 'tests/architecture/adr/adr-2.2.yaml');
    const { stdout, stderr } = await run(cwd, 'spectral', [
      'lint',
      '--fail-severity',
      'hint',
      '-f',
      'json',
      '-q',
      '-r',
      ruleset,
      'openapi/*.json',
    ]);
    if (!stdout) throw new Error(stderr);
    return JSON.parse(stdout).map((r) => [path.relative(cwd, r.source), r.code]);
  },
};

/** Builds the miniature house of one checker, runs it, and compares per file what was found with what was planted. */
async function tryChecker(name, { clean, planted }) {
  const cwd = mkdtempSync(path.join(os.tmpdir(), 'kanarie-'));
  try {
    for (const file of CONFIG) cpSync(path.join(ROOT, file), path.join(cwd, file));
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(cwd, 'node_modules'));
    for (const [file, text] of [...Object.entries(clean), ...planted]) {
      mkdirSync(path.join(cwd, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(cwd, file), text);
    }
    const found = Map.groupBy(await CHECKERS[name](cwd), ([file]) => file);
    const expected = new Map([
      ...Object.keys(clean).map((file) => [file, '']),
      ...planted.map(([file, , rules]) => [file, rules]),
    ]);
    const files = new Set([...found.keys(), ...expected.keys()]);
    const wrong = [];
    for (const file of files) {
      const seen = [...new Set((found.get(file) ?? []).map(([, rule]) => rule))].toSorted().join(' ');
      const wanted = (expected.get(file) ?? '').split(' ').toSorted().join(' ');
      if (seen !== wanted) wrong.push(`${name}: ${file} wanted [${wanted}], seen [${seen}]`);
    }
    return { passed: files.size - wrong.length, wrong };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

const houses = { borders: { clean: borders.CLEAN, planted: borders.PLANTED }, ...code.HOUSES };
const wanted = process.argv.slice(2);
const names = Object.keys(houses).filter((name) => wanted.length === 0 || wanted.includes(name));
const results = await Promise.all(
  names.map((name) => tryChecker(name, houses[name]).catch((e) => ({ passed: 0, wrong: [`${name}: ${e.message}`] }))),
);
const wrong = results.flatMap((r) => r.wrong);
for (const line of wrong) console.log(line);
console.log(`${results.reduce((sum, r) => sum + r.passed, 0)} passed, ${wrong.length} failed`);
process.exitCode = wrong.length > 0 || results.length === 0 ? 1 : 0;
