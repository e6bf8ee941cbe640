import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { Problem } from '../problems/index.ts';
import { computeNow } from '../time/index.ts';
import type { Task } from './compile.ts';
import { NO_COMPILER } from './compiler.ts';

/** A document to make. */
export type ReportRequest = {
  /** Where the noun keeps its templates: `import.meta.dirname`. */
  readonly folder: string;
  /** The template in it that is the document, such as `plan.typ`. */
  readonly template: string;
  /** What the template shows, as JSON. It is text to the template, never markup, whatever a person wrote in it. */
  readonly data: object;
  /** Drawings by name (a-z, 0-9 and hyphens), for `drawing`. Text in them names the font Source Sans 3. */
  readonly svgs?: Readonly<Record<string, string>>;
};

/** A plan takes a quarter of a second and 90 MB, the half of which is Node itself. */
const LIMITS = { milliseconds: 20_000, megabytes: 512 };
const WATCH_MS = 50;
/** Documents that are made or wait for their turn: together a few seconds. */
const MAX_WAITING = 20;

const TOO_BUSY = 'Er worden nu te veel documenten gemaakt. Probeer het over een minuut nog een keer.';
const TOO_LARGE = 'Dit document is te groot om in één keer te maken. Druk de pagina af.';
const NOT_HERE = 'Op deze server kunnen wij geen pdf maken. Druk de pagina af.';
const FAILED = 'Dit document maken lukte niet. Probeer het later nog een keer, of druk de pagina af.';

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** The problem as a person reads it, with the reason for the log. */
function createProblem(detail: string, reason: string): Problem {
  const problem = new Problem('even-niet', detail);
  problem.cause = new Error(reason);
  return problem;
}

/** Memory that a process holds, in MB; 0 where the system does not tell (only Linux does). */
async function readMemory({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}

/** Stops a process that takes too long or too much. Returns how to stop watching. */
function watch(child: ChildProcess, { milliseconds, megabytes }: typeof LIMITS): () => void {
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const watcher = setInterval(() => {
    void readMemory(child).then((used) => used > megabytes && child.kill('SIGKILL'));
  }, WATCH_MS);
  return () => {
    clearTimeout(timer);
    clearInterval(watcher);
  };
}

/** One process, one document. It gets no environment: no secret of ours, and for requests a proxy that is not there. */
async function runCompiler(task: Task, limits: typeof LIMITS): Promise<Uint8Array> {
  const input = JSON.stringify(task);
  const child = spawn(process.execPath, [fileURLToPath(new URL('./compile.ts', import.meta.url))], {
    env: { ALL_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' },
    cwd: task.folder,
  });
  const stopWatching = watch(child, limits);
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.once('error', (error) => reject(createProblem(FAILED, error.message)));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  // It may end before it has read everything; how it ended says enough.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  try {
    const [pdf, reason, { code, signal }] = await Promise.all([buffer(child.stdout), text(child.stderr), ended]);
    if (code === 0) return pdf;
    if (code === NO_COMPILER) throw createProblem(NOT_HERE, `no compiler for ${process.platform}-${process.arch}`);
    if (signal === 'SIGKILL') throw createProblem(TOO_LARGE, `${task.template}: more than its time or memory`);
    throw createProblem(FAILED, `${task.template}: ${reason || (signal ?? `ended with ${code}`)}`);
  } finally {
    stopWatching();
  }
}

/**
 * A document in PDF/UA-1 from the template of a noun: tagged, in Dutch, with its fonts in it. One at a time; each in a process
 * of its own, so that neither a large document nor a crash of the compiler touches anyone else.
 *
 * A noun keeps `plan.typ` in its folder, which begins with
 * `#import "/report.typ": bar, data, facts, note, report, sheet, voice` (report.typ tells what each of them takes), and asks
 * `renderReport({ folder: import.meta.dirname, template: 'plan.typ', data })` in its routes or API, after its transaction.
 * @throws Problem even-niet: too busy, too large, no compiler for this system, or a template that PDF/UA refuses (in `cause`)
 */
export async function renderReport(
  { folder, template, data, svgs = {} }: ReportRequest,
  limits = LIMITS,
): Promise<Uint8Array> {
  if (waiting >= MAX_WAITING) throw createProblem(TOO_BUSY, 'too many documents at once');
  waiting += 1;
  const task = { folder, template, data, svgs, createdAt: Math.floor(computeNow().getTime() / 1000) };
  const turn = last.then(() => runCompiler(task, limits));
  last = turn.catch(() => {});
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}
