import { loadConfig } from '../../app/platform/config/index.ts';
import type { Deps } from '../../app/platform/http/index.tsx';
import { createLogger } from '../../app/platform/log/index.ts';

/** Secrets that are none, for tests alone. */
export const SECRETS = { codeSecret: 'geheim', dataKey: Buffer.alloc(32, 7).toString('base64url') };

/** What the start hands to the application, with a silent log; `given` takes the place of what it names. */
export const createTestDeps = (given: Partial<Deps> & Pick<Deps, 'database'>): Deps => ({
  config: loadConfig({}),
  secrets: SECRETS,
  assets: { script: '/assets/main.js', styles: [], preload: [] },
  log: createLogger({ level: 'silent', terminal: false, write: () => {} }),
  ...given,
});
