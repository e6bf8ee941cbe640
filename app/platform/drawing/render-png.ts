import { Worker } from 'node:worker_threads';

import { Problem } from '../problems/index.ts';
import type { Answer, Task } from './draw.ts';

/** A web takes half a second, most of it to begin; a page at print size is 9 million pixels. */
const LIMITS = { milliseconds: 10_000, characters: 2_000_000, pixels: 16_000_000 };
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** Pictures that are made or wait for their turn: together a few seconds. */
const MAX_WAITING = 10;

const TOO_BUSY = 'Er worden nu te veel plaatjes gemaakt. Probeer het over een minuut nog een keer.';
const FAILED = 'Dit plaatje maken lukte niet. Probeer het later nog een keer, of neem de tabel.';

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** The problem as a person reads it, with the reason for the log. */
function createProblem(detail: string, reason: string): Problem {
  const problem = new Problem('even-niet', detail);
  problem.cause = new Error(reason);
  return problem;
}

/** One thread, one drawing: it answers, or breaks, or is stopped. */
async function runThread(task: Task, milliseconds: number): Promise<Answer> {
  const worker = new Worker(new URL('./draw.ts', import.meta.url), {
    workerData: task,
    resourceLimits: MEMORY,
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Answer>((resolve) => {
      timer = setTimeout(() => resolve({ refusal: `more than ${milliseconds} ms` }), milliseconds);
      worker.on('message', resolve);
      worker.on('error', (error) => resolve({ refusal: String(error) }));
      worker.on('exit', (code) => resolve({ refusal: `ended with ${code}` }));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/**
 * A drawing of ours (`renderRadarSvg` and its kin of ui) as a picture, with the fonts of the product. One at a time, each in a thread of
 * its own that can be stopped. It reads no file and no address: what a drawing names elsewhere is not drawn.
 * @param svg the drawing; its text names the font Source Sans 3
 * @param options.width in pixels; the height follows
 * @returns PNG
 * @throws Problem even-niet: too busy, too large, takes too long, or no drawing (the reason in `cause`)
 */
export async function renderPng(svg: string, { width }: { width: number }, limits = LIMITS): Promise<Buffer> {
  if (svg.length > limits.characters) throw createProblem(FAILED, `a drawing of ${svg.length} characters`);
  if (waiting >= MAX_WAITING) throw createProblem(TOO_BUSY, 'too many pictures at once');
  waiting += 1;
  const turn = last.then(() => runThread({ svg, width, mostPixels: limits.pixels }, limits.milliseconds));
  last = turn.catch(() => {});
  try {
    const answer = await turn;
    if ('refusal' in answer) throw createProblem(FAILED, answer.refusal);
    return Buffer.from(answer.png);
  } finally {
    waiting -= 1;
  }
}
