// Everything that is checked, in one command. `npm test` runs all. `npm run check` (--quick) leaves out PostgreSQL 15, the start
// and the browser journeys, and of the tests with a database those that have nothing to do with what is not committed yet.
// For one gate: `node scripts/test.mjs --only lint`; `--list` names them; `--limit` shortens the time each gate may take, in
// seconds. The last line is always `N passed, N failed`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { GATES, LAST, SLOW } from './gates.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
process.chdir(ROOT);
const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    list: { type: 'boolean' },
    only: { type: 'string', multiple: true },
    limit: { type: 'string' },
  },
});
const total = { passed: 0, failed: 0 };
const notRun = [];
const running = new Set();

/** A gate runs in its own process group, so that what it started ends with it. */
function killGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Runs the program of a gate to its end or its time limit: { code, output, late }. */
function runProgram({ command, args, timeout, env = {} }) {
  return new Promise((resolve) => {
    const program = command === 'node' ? process.execPath : path.join('node_modules/.bin', command);
    const child = spawn(program, args, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env, FORCE_COLOR: '0', NO_COLOR: '1' },
    });
    running.add(child);
    let output = '';
    let late = false;
    const limit = setTimeout(
      () => {
        late = true;
        killGroup(child);
      },
      Math.min(timeout, Number(flags.limit ?? timeout)) * 1000,
    );
    const end = (code, error = '') => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code: code ?? 1, output: output + error, late });
    };
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => end(1, `${error.message}\n`));
    child.on('close', (code) => end(code));
  });
}

/** Runs one gate and prints its line; a gate that checked nothing has failed. */
async function runGate(gate) {
  if (gate.absent) {
    notRun.push(`NOT RUN ${gate.name}: ${gate.absent}`);
    return console.log(`NOT RUN ${gate.name.padEnd(9)}  ${gate.absent}`);
  }
  const start = performance.now();
  const extra = flags.quick && gate.quick;
  const result = await runProgram(extra ? { ...gate, args: [...gate.args, ...extra] } : gate);
  const { passed, failed } = result.late ? { passed: 0, failed: 1 } : gate.count(result);
  const isEmpty = passed + failed === 0 && !(extra && result.code === 0);
  const misses = failed + (isEmpty ? 1 : 0);
  total.passed += passed;
  total.failed += misses;
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const verdict = misses > 0 ? 'FAILED' : 'ok';
  const late = result.late ? ' (stopped: took too long)' : '';
  console.log(`${verdict.padEnd(7)}${gate.name.padEnd(10)}${seconds} s  ${passed} passed, ${misses} failed${late}`);
  if (misses > 0) console.log(result.output.trimEnd());
}

const isWanted = (gate) => (flags.only ? flags.only.includes(gate.name) : !flags.quick || !SLOW.includes(gate));

/** Gates in their order, so many at a time: the next begins as soon as one is done. */
async function runGates(gates, atOnce) {
  const waiting = gates.filter(isWanted);
  const runLane = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) await runGate(gate);
  };
  await Promise.all(Array.from({ length: atOnce }, runLane));
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of running) killGroup(child);
    process.exit(1);
  });

if (flags.list) {
  for (const { name, command, args } of [...GATES, ...LAST])
    console.log(`${name.padEnd(10)}${command} ${args.join(' ')}`);
} else {
  await runGates(GATES, 2);
  await runGates(LAST, 1);
  if (total.passed + total.failed === 0) total.failed = 1;
  for (const line of notRun) console.log(line);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
