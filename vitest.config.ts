import { defineConfig } from 'vitest/config';

const tests = (
  name: string,
  include: string[],
  rest: { testTimeout?: number; globalSetup?: string[]; isolate?: boolean } = {},
) => ({
  extends: true as const,
  test: { name, include, testTimeout: 10_000, ...rest },
});

/** The setup of the root, a database, runs once a run whichever projects take part; the journeys add a whole product. */
export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    // Tests with a limit in time run on a machine that others use too: there one more try is given, on a desk none.
    retry: process.env['CI'] === undefined ? 0 : 1,
    projects: [
      // Files share what they import: no module holds a state that one test leaves for the next, and it halves the time.
      tests('app', ['app/**/*.test.{ts,tsx}', 'database/**/*.test.ts'], { isolate: false }),
      tests('architecture', ['tests/architecture/**/*.test.ts'], { isolate: false }),
      tests('access', ['tests/access/**/*.test.ts'], { isolate: false, globalSetup: [] }),
      tests('start', ['tests/start/**/*.test.ts'], { testTimeout: 120_000 }),
      tests('journeys', ['tests/journeys/**/*.test.ts'], {
        testTimeout: 60_000,
        globalSetup: ['tests/support/journey-setup.ts'],
      }),
    ],
  },
});
