import { findInvulling } from '../../../app/meten/antwoordconcept/index.ts';
import { openScan } from '../../../app/meten/bewijs/index.ts';
import { openMeting } from '../../../app/meten/meting/index.ts';
import { listRapporten } from '../../../app/meten/rapport/index.ts';
import { findEigenUitnodiging } from '../../../app/meten/uitnodiging/index.ts';
import { type ContextKeys, openKeys, type Tx } from '../../../app/platform/database/index.ts';
import { Problem } from '../../../app/platform/problems/index.ts';
import { beginBy, type Desk, readContextKeys } from '../decide.ts';
import type { Vraag, Weg } from './rules.ts';
import type { Metenwereld } from './world.ts';

const WEGEN: readonly Weg[] = ['meting', 'meting', 'meting', 'scan', 'eigen', 'rapporten', 'geen'];
const heldOf = ({ code, concept }: Vraag): ContextKeys => ({
  ...(code === undefined ? {} : { code }),
  ...(concept === undefined ? {} : { sleutels: [concept] }),
});

/** Opens by the product what is asked for. A refusal gives nothing: all of that transaction is taken back. */
async function open(tx: Tx, vraag: Vraag): Promise<void> {
  const { actor, weg, meting, code = '' } = vraag;
  if (weg === 'scan') await openScan(tx, actor, meting);
  if (weg === 'rapporten') await listRapporten(tx, actor, {}, 1, 1);
  if (weg === 'meting' || weg === 'eigen') {
    const geopend = await openMeting(tx, actor, meting);
    const own = weg === 'eigen' && !geopend.meting.naamloos && (await findEigenUitnodiging(tx, actor, meting));
    if (own) await openKeys(tx, { sleutels: [...geopend.sleutels, `uitnodiging:${own.id}`] });
  }
  if (weg === 'invullen') {
    const invulling = await findInvulling(tx, 'uitnodiging', code);
    const own = invulling?.naamloos === false ? [`uitnodiging:${invulling.uitnodiging?.id}`] : [];
    await openKeys(tx, { sleutels: [...(heldOf(vraag).sleutels ?? []), ...own] });
  }
}

/** Begins a transaction as whoever asks, with what the product opened for them. */
export const beginVraag = (desk: Desk, vraag: Vraag): Promise<void> =>
  beginBy(desk, vraag.actor, heldOf(vraag), async (tx) => {
    try {
      await open(tx, vraag);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await openKeys(tx, heldOf(vraag));
    }
  });

/** What someone opened by what they asked, to go on with it in another transaction. */
export async function keepVraag(desk: Desk, vraag: Vraag): Promise<ContextKeys> {
  await beginVraag(desk, vraag);
  const keys = await readContextKeys(desk.client, vraag.code);
  await desk.client.query('rollback');
  return keys;
}

/** Someone who asks for a meting that there is, mostly by a way that has a chance; or who holds an invitation and perhaps a draft. */
export function createVraag(world: Metenwereld): Vraag {
  const { random, actors, rows } = world;
  const meting = random.one(world.metingen);
  const hashes = (table: string) => (rows[table] ?? []).map(({ hash }) => String(hash));
  if (random.chance(0.2)) {
    const held = { code: random.one(hashes('uitnodigingen')), concept: random.one(hashes('antwoordconcepten')) };
    const actor = random.one(world.invullers);
    return { actor, weg: 'invullen', meting, ...held };
  }
  const actor = random.one(actors);
  const held = random.chance(0.1)
    ? { code: random.one(hashes('uitnodigingen')), concept: random.one(hashes('antwoordconcepten')) }
    : {};
  return { actor, weg: Object.keys(held).length > 0 ? 'geen' : random.one(WEGEN), meting, ...held };
}
