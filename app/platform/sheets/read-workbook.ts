import { Worker } from 'node:worker_threads';

import { checkDirectory } from './parts.ts';
import { SheetRefused } from './refusal.ts';
import type { Answer, Task } from './workbook-worker.ts';

const TIME_LIMIT_MS = 8000;
/** Enough for 10,000 rows of 100 columns. What needs more is stopped, and nothing else in the process notices. */
const LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 };
/** Workbooks that are read at the same time; whoever comes next waits. */
const MAX_AT_ONCE = 2;
const MAX_WAITING = 20;

let busy = 0;
const waiting: (() => void)[] = [];

async function waitForTurn(): Promise<void> {
  if (busy < MAX_AT_ONCE) {
    busy += 1;
    return;
  }
  if (waiting.length >= MAX_WAITING) throw new SheetRefused('too-busy');
  await new Promise<void>((resolve) => void waiting.push(resolve));
}

/** Hands the turn to who waits longest, or gives it back. */
function passTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else busy -= 1;
}

/** One worker, one workbook: it answers, or breaks, or is stopped. The message it answers with comes before its end. */
function runWorker(task: Task): Promise<Answer> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: LIMITS,
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  });
  return new Promise<Answer>((resolve) => {
    const refuse = () => resolve({ refusal: { code: 'too-complex' } });
    const timer = setTimeout(refuse, TIME_LIMIT_MS);
    worker.on('message', (answer: Answer) => resolve(answer));
    worker.on('error', refuse);
    worker.on('exit', () => {
      clearTimeout(timer);
      refuse();
    });
  }).finally(() => worker.terminate());
}

/**
 * Reads a workbook apart from everything else: in a thread of its own with a limit on memory and time. What its directory gives
 * away is refused before that.
 * @throws SheetRefused for the file as a whole
 */
export async function readWorkbook(task: Task): Promise<Exclude<Answer, { refusal: unknown }>['sheets']> {
  checkDirectory(task.bytes);
  await waitForTurn();
  try {
    const answer = await runWorker(task);
    if ('refusal' in answer) throw new SheetRefused(answer.refusal.code, answer.refusal);
    return answer.sheets;
  } finally {
    passTurn();
  }
}
