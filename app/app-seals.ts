import type { Gemeenten } from './beheer/gemeente/index.ts';
import {
  CONTROLE_TAAK,
  DAGRONDE_TAAK,
  runControle,
  runDagronde,
  runZegelen,
  ZEGEL_TAAK,
} from './beheer/zegel/index.ts';
import type { Config } from './platform/config/index.ts';
import type { WithActor } from './platform/database/index.ts';
import type { Daily, Tasks } from './platform/jobs/index.ts';
import { findWitness, runVerify, type SealKeys, writeWitness } from './platform/seal/index.ts';

/** Where the key and the witnesses of the sealed log are: outside the database. */
export type Seals = { readonly sealKeys: SealKeys; readonly witnessDir: string; readonly config: Pick<Config, 'demo'> };

/** The rounds of the sealer: after the daily job, which writes about the day before. */
export const sealTimes: Daily = { [ZEGEL_TAAK]: 'every minute', [DAGRONDE_TAAK]: '02:50' };

/** The jobs of the sealed log: what the noun does, with the files and the verifier of the platform. */
export function createSealTasks(
  withActor: WithActor,
  gemeenten: Gemeenten,
  { sealKeys, witnessDir, config }: Seals,
): Tasks {
  return {
    // The stories of the demo happened before they were written: looking back some minutes does not find them.
    [ZEGEL_TAAK]: async () => runZegelen(withActor, await gemeenten.list(), sealKeys, { alles: config.demo }),
    [DAGRONDE_TAAK]: async () => {
      const write = (slug: string, dag: string, tekst: string) => writeWitness(witnessDir, slug, dag, tekst);
      for (const gemeente of await gemeenten.list())
        await runDagronde(withActor, gemeente, { sleutels: sealKeys, write });
    },
    [CONTROLE_TAAK]: (inhoud) =>
      runControle(withActor, inhoud, {
        find: (id) => gemeenten.find({ id }),
        verify: (lines, slug) =>
          runVerify(lines, { pem: sealKeys.current().pem, witness: findWitness(witnessDir, slug) }),
      }),
  };
}
