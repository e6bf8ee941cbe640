import { configDefaults, defineConfig } from 'vitest/config';

const tests = (
  name: string,
  include: string[],
  rest: {
    exclude?: string[];
    testTimeout?: number;
    hookTimeout?: number;
    globalSetup?: string[];
    isolate?: boolean;
  } = {},
) => ({
  extends: true as const,
  test: { name, include, testTimeout: 30_000, ...rest },
});

/** Journeys with a product of their own; the others share one, so each of the two can run beside the other. */
const ALONE = ['hostile', 'medewerkers', 'meten-enquete', 'zegel'].map((name) => `tests/journeys/${name}.test.ts`);

/** In journeys one may wait until the whole demo is there, which comes in after the start. */
const WITH_DEMO = { testTimeout: 240_000, hookTimeout: 400_000 };

/** The setup of the root, a database, runs once a run whichever projects take part; the journeys add a whole product. */
export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    // What is read and not imported: for `--changed` all tests hang together with it.
    forceRerunTriggers: [...configDefaults.forceRerunTriggers, '**/database/migrations/**', '**/*.json'],
    // Without what earlier runs were like the order of files is that of a fresh clone: what depends on it is found on a desk too.
    cache: false,
    // How long something may take is a limit for what hangs: a machine that is twice as slow is not wrong.
    hookTimeout: 60_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // Tests with a limit in time run on a machine that others use too: there one more try is given, on a desk none.
    retry: process.env['CI'] === undefined ? 0 : 1,
    projects: [
      // Files share what they import: no module holds a state that one test leaves for the next, and it halves the time.
      tests('app', ['app/**/*.test.{ts,tsx}', 'database/**/*.test.ts'], { isolate: false }),
      tests('architecture', ['tests/architecture/**/*.test.ts'], { isolate: false }),
      tests('access', ['tests/access/**/*.test.ts'], { isolate: false, globalSetup: [] }),
      tests('start', ['tests/start/**/*.test.ts'], { testTimeout: 240_000 }),
      tests('journeys', ['tests/journeys/**/*.test.ts'], {
        ...WITH_DEMO,
        exclude: ALONE,
        globalSetup: ['tests/support/journey-setup.ts'],
      }),
      tests('alone', ALONE, WITH_DEMO),
    ],
  },
});
