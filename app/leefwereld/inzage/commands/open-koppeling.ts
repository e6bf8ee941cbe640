import { type Actor, openKeys, type Tx } from '#platform/database/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Dossier } from '../dossier.ts';
import { addInzageregel } from './add-inzageregel.ts';

export type Koppeling = {
  /** Open for one act: putting this account beside the lid of the code. */
  dossier: Dossier;
  id: string;
  lid: string;
  vertegenwoordiging: 'gezag' | 'voogd' | 'gi' | 'mentor' | 'curator' | 'gemachtigde' | null;
};

/**
 * Opens the core of a huishouden for a resident who holds a code that its regisseur made, for this transaction alone and only so that
 * the account can be linked: nothing of it is shown. The code itself is the key (`code_hash`, keyed): undefined for an unknown, used
 * or expired one, and for who is no resident. Leaves an inzageregel. ADR 0027.
 */
export async function openKoppeling(tx: Tx, actor: Actor, codeHash: string): Promise<Koppeling | undefined> {
  await openKeys(tx, {});
  if (actor.persoon === null || !actor.rollen.includes('inwoner')) return undefined;
  const codesleutel = `koppelcode:${codeHash}`;
  await openKeys(tx, { sleutels: [codesleutel] });
  const code = await tx
    .selectFrom('koppelcodes')
    .select(['id', 'huishouden_id', 'lid_id', 'vertegenwoordiging', 'sleutel'])
    .$narrowType<Pick<Koppeling, 'vertegenwoordiging'>>()
    .where('gemeente_id', '=', actor.gemeente)
    .where('codesleutel', '=', codesleutel)
    .where('gebruikt_op', 'is', null)
    .where('verloopt_op', '>', computeNow())
    .forUpdate()
    .executeTakeFirst();
  if (!code) return undefined;
  const { id, huishouden_id: huishouden, lid_id: lid, vertegenwoordiging, sleutel } = code;
  const relatie = vertegenwoordiging === null ? 'lid' : 'vertegenwoordiger';
  const opening = { doel: 'eigen-dossier', onderdelen: ['kern'] } as const;
  const regel = { relatie, grond: 'koppelcode', onderdelen: ['kern'], leden: [lid], gelukt: true } as const;
  await addInzageregel(tx, actor, huishouden, opening, regel);
  await openKeys(tx, { sleutels: [codesleutel, sleutel], schrijfsleutels: [sleutel], leden: [huishouden, lid] });
  const own = await tx
    .selectFrom('huishoudens')
    .select(['naam', 'versie', 'leden'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', huishouden)
    .where('stand', '=', 'open')
    .executeTakeFirst();
  if (!own) {
    await openKeys(tx, {});
    return undefined;
  }
  const leden = [huishouden, ...own.leden];
  // Who represents whom may stand in rows that are meant for one lid: they decide what the account opens later.
  await openKeys(tx, { sleutels: [codesleutel, sleutel], schrijfsleutels: [sleutel], leden });
  const keys = { onderdelen: ['kern'], schrijft: ['kern'], zelf: [lid] };
  const dossier = { huishouden, ...own, leden, stand: 'open', actor, relatie, doel: 'eigen-dossier', ...keys };
  return { dossier: dossier as unknown as Dossier, id, lid, vertegenwoordiging };
}
