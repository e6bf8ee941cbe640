import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { countBewijzen, openScan, type Scan } from '../bewijs/index.ts';
import { listGolven, type Meting } from '../meting/index.ts';
import type { Archetype, Strategie } from './keuzes.ts';
import { computeScan, type Grenzen, GRENZEN, type Scanstand } from './scan.ts';

/** `score` is null when it was taken away again: the version counts on. */
export type Score = { score: number | null; toelichting: string; versie: number };

/** What a gemeente chose itself. `versie`: how often that was saved; 0 when never. */
export type Scankeuzes = {
  archetype: Archetype | null;
  strategie: Strategie | null;
  grenzen: Grenzen;
  /** Why other limits than ours; null with ours. */
  reden: string | null;
  versie: number;
};

/** A scan with how it stands. `scores`: by item key. */
export type Scanbeeld = { scan: Scan; stand: Scanstand; scores: Map<string, Score>; keuzes: Scankeuzes };

/** The scores of an open scan, by item key. */
export async function listScores(tx: Tx, { actor, id }: Scan): Promise<Map<string, Score>> {
  const rows = await tx
    .selectFrom('scanscores')
    .select(['item', 'score', 'toelichting', 'versie'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('meting_id', '=', id)
    .execute();
  return new Map(
    rows.map(({ item, score, toelichting, versie }) => [item, { score, toelichting: toelichting ?? '', versie }]),
  );
}

/** What the gemeente chose itself in an open scan; our limits and no labels when nothing was. */
export async function getScankeuzes(tx: Tx, { actor, id }: Scan): Promise<Scankeuzes> {
  const row = await tx
    .selectFrom('scankeuzes')
    .select(['archetype', 'strategie', 'drempel_laag', 'drempel_hoog', 'drempel_reden as reden', 'versie'])
    .$narrowType<{ archetype: Archetype | null; strategie: Strategie | null }>()
    .where('gemeente_id', '=', actor.gemeente)
    .where('meting_id', '=', id)
    .executeTakeFirst();
  if (!row) return { archetype: null, strategie: null, grenzen: GRENZEN, reden: null, versie: 0 };
  const { drempel_laag: laag, drempel_hoog: hoog, ...rest } = row;
  return { ...rest, grenzen: { laag, hoog } };
}

/** How an open scan stands. */
async function getScanbeeld(tx: Tx, scan: Scan): Promise<Scanbeeld> {
  const scores = await listScores(tx, scan);
  const bewijzen = await countBewijzen(tx, scan);
  const keuzes = await getScankeuzes(tx, scan);
  const bekend = new Map(
    [...new Set([...scores.keys(), ...bewijzen.keys()])].map((item) => [
      item,
      { score: scores.get(item)?.score ?? null, bewijzen: bewijzen.get(item) ?? 0 },
    ]),
  );
  return { scan, stand: computeScan(scan.definitie, bekend, keuzes.grenzen), scores, keuzes };
}

/** The scan of the wave before this one that the actor may read. Afterwards that one is open: open this one again. */
async function findVorige(tx: Tx, actor: Actor, { reeks, golf }: Meting): Promise<Scanbeeld | null> {
  const golven = await listGolven(tx, actor, reeks);
  for (const { id } of golven.filter((one) => one.golf < golf).toReversed()) {
    try {
      return await getScanbeeld(tx, await openScan(tx, actor, id));
    } catch (error) {
      // Not opened to this reader: an older one may be.
      if (!(error instanceof Problem && error.kind === 'mag-niet')) throw error;
    }
  }
  return null;
}

/**
 * A scan with how it stands, for its pages, the API and a report, beside the last earlier wave of its series that the actor may read. Throws 404, and 403 for who may
 * not read it (yet).
 */
export async function getScan(tx: Tx, actor: Actor, id: string): Promise<Scanbeeld & { eerder: Scanbeeld | null }> {
  const { meting } = await openScan(tx, actor, id);
  const eerder = meting.golf > 1 ? await findVorige(tx, actor, meting) : null;
  return { ...(await getScanbeeld(tx, await openScan(tx, actor, id))), eerder };
}
