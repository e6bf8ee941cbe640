import { createSystemActor, type WithActor } from '#platform/database/index.ts';

import { listOnverzegeld } from '../queries.ts';
import { MAX_AANTAL, MAX_RONDE } from '../zegel.ts';
import { createZegel, type Sleutel } from './create-zegel.ts';

const DOEL = 'logboek verzegelen';

/** The keys in their files, read at each seal. `replace` puts the next one in the place of the current one. */
export type Sleutelbos = {
  current: () => Sleutel;
  next: () => Sleutel | undefined;
  replace: () => void;
};

/**
 * Seals what is new in the log of one gemeente, a batch a transaction; with `alles` whatever was left anywhere in it. Gives back how
 * many gebeurtenissen it sealed.
 */
export async function runZegelronde(
  withActor: WithActor,
  gemeente: string,
  sleutels: Sleutelbos,
  { alles = false }: { alles?: boolean } = {},
): Promise<number> {
  const zegelaar = createSystemActor('zegelaar', gemeente);
  const { ids, na } = await withActor(zegelaar, DOEL, (tx) => listOnverzegeld(tx, zegelaar, alles));
  let [aantal, made] = [0, 0];
  let wisselt = true;
  // At least once, and once more after a key was announced: a seal may be wanted for the key alone.
  for (let at = 0; at < ids.length || wisselt; at += MAX_AANTAL) {
    // The next key first: when it takes the place of the current one in between, the current one is it.
    const next = sleutels.next();
    const pair = { current: sleutels.current(), next };
    const batch = { ids: ids.slice(at, at + MAX_AANTAL), na: na + made };
    const zegel = await withActor(zegelaar, DOEL, (tx) => createZegel(tx, zegelaar, pair, batch));
    if (zegel === undefined) return aantal;
    aantal += zegel.aantal;
    made++;
    wisselt = zegel.volgende !== null;
  }
  return ids.length < MAX_RONDE ? aantal : aantal + (await runZegelronde(withActor, gemeente, sleutels, { alles }));
}
