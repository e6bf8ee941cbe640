import { updateContext, type Database, createSystemActor, type Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import type { Gemeenten } from '../../beheer/gemeente/index.ts';
import { listStappenOfKnelpunten } from '../knelpunt/index.ts';
import { computeCodeHash, createLimiet, findSignaalByCode, parseTerugmeldcode } from '../signaal/index.ts';
import { computeStatus, listStappen, type Terugmelding } from './terugmelding.ts';

const DOEL = 'terugmelding lezen';

/** Wrong codes from one address, page and API together. A code holds 60 random bits: this only keeps the noise down. */
const verkeerd = createLimiet(30, 10);

/** The knelpunten a signaal was brought into. */
async function listKnelpuntIds(tx: Tx, gemeenteId: string, signaalId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('schakels')
    .select('naar_id')
    .where('gemeente_id', '=', gemeenteId)
    .where('van_soort', '=', 'signaal')
    .where('van_id', '=', signaalId)
    .where('naar_soort', '=', 'knelpunt')
    .execute();
  return rows.map((row) => row.naar_id);
}

type TerugmeldingDeps = { database: Database; gemeenten: Gemeenten; codeSecret: string };

/**
 * What came of the signaal with this code, as it was typed; undefined for every code that is wrong, whatever is wrong
 * with it. `remote` is the address of the caller: throws 429 for a wrong code after thirty from there in ten minutes. A
 * right code is always answered: a whole building can share one address, and nobody in it may shut the others out.
 */
export async function findTerugmelding(deps: TerugmeldingDeps, remote: string, text: string) {
  const found = await readTerugmelding(deps, text);
  if (found !== undefined) return found;
  if (verkeerd.isVol(remote)) {
    throw new Problem(
      'te-vaak',
      'Er kwamen vanaf hier te veel verkeerde codes. Probeer het over tien minuten nog eens.',
    );
  }
  verkeerd.add(remote);
  return undefined;
}

/**
 * Opens its own transaction, as the public of the gemeente in the code: the policies show the one signaal whose hash the
 * transaction carries and, once its knelpunten are known, exactly their steps.
 */
async function readTerugmelding({ database, gemeenten, codeSecret }: TerugmeldingDeps, text: string) {
  const parsed = parseTerugmeldcode(text);
  const gemeente = parsed && (await gemeenten.find({ code: parsed.gemeentecode }));
  if (!parsed || !gemeente) return undefined;
  const actor = createSystemActor('publiek', gemeente.id);
  const code = computeCodeHash(codeSecret, parsed.code);
  const read = async (tx: Tx): Promise<Terugmelding | undefined> => {
    const signaal = await findSignaalByCode(tx, gemeente.id);
    if (signaal === undefined) return undefined;
    const sleutels = await listKnelpuntIds(tx, gemeente.id, signaal.id);
    await updateContext(tx, actor, DOEL, { code, sleutels });
    const steps = await listStappenOfKnelpunten(tx, gemeente.id, sleutels);
    const stappen = listStappen(signaal.dag, steps);
    return { status: computeStatus(stappen), stappen };
  };
  const terugmelding = await database.withActor(actor, DOEL, read, { code });
  return terugmelding && { ...terugmelding, gemeente };
}
