import type { Actor, Tx } from '#platform/database/index.ts';

import type { Betrokkenheid, Kring } from './toegang.ts';

export type GevondenKring = { kring: Kring; naam: string; versie: number; betrokkenheden: Betrokkenheid[] };

/** What is known of a huishouden before it opens, as far as its guards let this person see it. `id` must be an id. */
export async function findKring(tx: Tx, actor: Actor, id: string): Promise<GevondenKring | undefined> {
  const rows = await tx
    .selectFrom('huishoudens')
    .select(['id', 'naam', 'stand', 'versie', 'regisseur_id', 'aanvoerder_id', 'team_id', 'leden', 'samengevoegd_met'])
    .where('gemeente_id', '=', actor.gemeente)
    .where((where) => where.or([where('id', '=', id), where('samengevoegd_met', '=', id)]))
    .execute();
  const own = rows.find((row) => row.id === id);
  if (!own) return undefined;
  const betrokkenheden = await tx
    .selectFrom('betrokkenheden')
    .select([
      'soort',
      'leefdomeinen',
      'wetten',
      'leden',
      'lid_id as lid',
      'vertegenwoordiging',
      'geboortedatum',
      'woont_hier as woontHier',
      'oordeelsbekwaam',
      'verzet',
      'begint_op as begintOp',
      'eindigt_op as eindigtOp',
    ])
    .where('gemeente_id', '=', actor.gemeente)
    .where('huishouden_id', '=', id)
    .where('medewerker_id', '=', actor.persoon)
    .$narrowType<{ soort: Betrokkenheid['soort'] }>()
    .execute();
  const kring: Kring = {
    id,
    stand: own.stand === 'afgesloten' ? 'afgesloten' : 'open',
    regisseur: own.regisseur_id,
    aanvoerder: own.aanvoerder_id,
    team: own.team_id,
    leden: own.leden,
    samengevoegd: rows.filter((row) => row.id !== id).map((row) => ({ id: row.id, leden: row.leden })),
  };
  return { kring, naam: own.naam, versie: own.versie, betrokkenheden };
}
