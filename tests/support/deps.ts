import { loadConfig } from '../../app/platform/config/index.ts';
import type { Deps } from '../../app/platform/http/index.tsx';
import { createHub } from '../../app/platform/live/index.ts';
import { createLogger } from '../../app/platform/log/index.ts';
import { noMetrics } from '../../app/platform/metrics/index.ts';
import { noTrace } from '../../app/platform/trace/index.ts';
import { createSealKeys } from './seal.ts';

/** Secrets that are none, for tests alone. */
export const SECRETS = { codeSecret: 'geheim', dataKey: Buffer.alloc(32, 7).toString('base64url') };

const SEAL_KEYS = createSealKeys();

/** What the start hands to the application, with a silent log; `given` takes the place of what it names. */
export const createTestDeps = (given: Partial<Deps> & Pick<Deps, 'database'>): Deps => ({
  config: loadConfig({}),
  secrets: SECRETS,
  sealKeys: SEAL_KEYS,
  assets: { script: '/assets/main.js', styles: [], preload: [] },
  log: createLogger({ level: 'silent', terminal: false, write: () => {} }),
  live: createHub({ kinds: [] }),
  metrics: noMetrics,
  trace: noTrace,
  ...given,
});
