// Everything that is checked, in one command. `npm test` runs all, `npm run check` (--quick) leaves out the start and the
// browser journeys. For one gate: `node scripts/test.mjs --only lint`; `--list` names them; `--limit` shortens the time
// each gate may take, in seconds. The last line is always `N passed, N failed`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { ACCESS, SLOW, STATIC, TESTS } from './gates.mjs';

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
  const result = await runProgram(gate);
  const { passed, failed } = result.late ? { passed: 0, failed: 1 } : gate.count(result);
  const misses = failed + (passed + failed === 0 ? 1 : 0);
  total.passed += passed;
  total.failed += misses;
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const verdict = misses > 0 ? 'FAILED' : 'ok';
  const late = result.late ? ' (stopped: took too long)' : '';
  console.log(`${verdict.padEnd(7)}${gate.name.padEnd(10)}${seconds} s  ${passed} passed, ${misses} failed${late}`);
  if (misses > 0) console.log(result.output.trimEnd());
}

/** One gate after the other. */
async function runLane(gates) {
  for (const gate of gates) if (isWanted(gate)) await runGate(gate);
}

const isWanted = (gate) => (flags.only ? flags.only.includes(gate.name) : !flags.quick || !SLOW.includes(gate));

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of running) killGroup(child);
    process.exit(1);
  });

if (flags.list) {
  for (const { name, command, args } of [TESTS, ACCESS, ...STATIC, ...SLOW])
    console.log(`${name.padEnd(10)}${command} ${args.join(' ')}`);
} else {
  await Promise.all([runLane([TESTS, ACCESS]), runLane(STATIC)]);
  await runLane(SLOW);
  if (total.passed + total.failed === 0) total.failed = 1;
  for (const line of notRun) console.log(line);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
