import { defineConfig } from 'vitest/config';

const files = (name: string, include: string[], testTimeout = 10_000) => ({
  extends: true as const,
  test: { name, include, testTimeout },
});

/** The global setup of the root runs once a run, whichever projects take part. */
export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    projects: [
      files('app', ['app/**/*.test.{ts,tsx}', 'database/**/*.test.ts']),
      files('architecture', ['tests/architecture/**/*.test.ts']),
      files('start', ['tests/start/**/*.test.ts'], 120_000),
      files('journeys', ['tests/journeys/**/*.test.ts'], 60_000),
    ],
  },
});
