import { setTimeout as sleep } from 'node:timers/promises';

/** One thing that was begun, and how it is undone. */
export type Step = {
  /** Undoes it in good order. */
  readonly stop: () => unknown;
  /** Undoes it when there is no time left. */
  readonly force?: () => unknown;
  /** How long `stop` is waited for, in ms. */
  readonly limit?: number;
};

/** What must be undone when the product ends, in the opposite order of how it was begun. */
export type Lifetime = {
  /** Aborted as soon as the end begins. */
  readonly signal: AbortSignal;
  add: (step: Step) => void;
  /** Begins the product; when that fails, everything that was begun is undone and the process ends with code 1. */
  run: (begin: () => Promise<void>) => Promise<void>;
  /** Ends the product because of something that went wrong. */
  fail: (error: unknown) => void;
};

export type LifetimeOptions = {
  /** Told once, when a person or the system asks us to stop. */
  readonly onStop: () => void;
  /** Told what went wrong, before the product ends because of it. */
  readonly onError: (error: unknown) => void;
};

/** npm passes Ctrl-C on to us, so one press comes twice: what follows within this many ms is the same press. */
const SAME_PRESS = 500;
/** How long one step is waited for when it does not say, in ms. */
const LIMIT = 6_000;

/**
 * Ends the process in good order on Ctrl-C, SIGTERM, a closed terminal or an error that nobody caught. A second Ctrl-C
 * ends it at once; what runs outside this process is then told to stop, but not waited for.
 */
export function openLifetime({ onStop, onError }: LifetimeOptions): Lifetime {
  const steps: Step[] = [];
  const controller = new AbortController();
  let began: Promise<void> = Promise.resolve();
  let stoppedAt: number | undefined;

  const runStep = async ({ stop }: Step) => {
    try {
      await stop();
    } catch (error) {
      onError(error);
    }
  };
  const undo = async () => {
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      await Promise.race([runStep(step), sleep(step.limit ?? LIMIT)]);
      steps.splice(steps.indexOf(step), 1);
    }
  };
  const close = async (code: number) => {
    stoppedAt = Date.now();
    controller.abort();
    // A start that is still busy mostly gives up by itself; what holds on loses its connections, and then gives up.
    await Promise.race([began, sleep(1_000)]);
    await undo();
    await Promise.race([began, sleep(5_000)]);
    await undo();
    process.exit(code);
  };
  const fail = (error: unknown) => {
    if (stoppedAt !== undefined) return;
    onError(error);
    void close(1);
  };
  const onSignal = () => {
    if (stoppedAt === undefined) {
      onStop();
      void close(0);
    } else if (Date.now() - stoppedAt > SAME_PRESS) {
      for (const { force } of steps.toReversed()) force?.();
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  process.on('uncaughtException', fail).on('unhandledRejection', fail);
  return {
    signal: controller.signal,
    add: (step) => void steps.push(step),
    run: (begin) => {
      const begun = begin();
      began = begun.catch(() => {});
      return begun.catch(fail);
    },
    fail,
  };
}
