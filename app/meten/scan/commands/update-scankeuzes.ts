import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { canWriteScan, checkSchrijfbaar, type Scan } from '../../bewijs/index.ts';
import type { Archetype, Strategie } from '../keuzes.ts';
import { getScankeuzes, type Scankeuzes } from '../queries.ts';
import { type Grenzen, GRENZEN } from '../scan.ts';

/** What is chosen anew; what is left out stays as it is. `reden` goes with `grenzen`. */
export type KeuzesInput = {
  archetype?: Archetype | null;
  strategie?: Strategie | null;
  grenzen?: Grenzen;
  reden?: string;
};

const refuse = (field: string, detail: string) => new Problem('ongeldige-invoer', detail, [{ field, detail }]);

/** The limits with their reason: ours need none, others do. Throws 400 at the field. */
function readGrenzen({ grenzen, reden = '' }: KeuzesInput, nu: Scankeuzes) {
  if (!grenzen) return { grenzen: nu.grenzen, reden: nu.reden };
  if (grenzen.laag >= grenzen.hoog) throw refuse('hoog', 'Kies een hoger percentage dan bij voorzichtig.');
  const isOns = grenzen.laag === GRENZEN.laag && grenzen.hoog === GRENZEN.hoog;
  if (isOns) return { grenzen, reden: null };
  if (reden === '') throw refuse('reden', 'Schrijf op waarom jullie andere grenzen kiezen.');
  return { grenzen, reden };
}

/**
 * Changes what a gemeente chose itself: its labels, and the limits of the type with the reason. Throws 403, 409 when the scan is closed
 * or somebody else was first, and 400 at a field of the limits.
 */
export async function updateScankeuzes(tx: Tx, scan: Scan, input: KeuzesInput, versie: number): Promise<void> {
  checkAllowed(canWriteScan(scan));
  checkSchrijfbaar(scan);
  const { actor, id } = scan;
  const nu = await getScankeuzes(tx, scan);
  const { grenzen, reden } = readGrenzen(input, nu);
  const { archetype = nu.archetype, strategie = nu.strategie } = input;
  const values = {
    archetype,
    strategie,
    drempel_laag: grenzen.laag,
    drempel_hoog: grenzen.hoog,
    drempel_reden: reden,
    versie: versie + 1,
  };
  const written = await tx
    .insertInto('scankeuzes')
    .values({ gemeente_id: actor.gemeente, meting_id: id, ...values })
    .onConflict((conflict) =>
      conflict.columns(['gemeente_id', 'meting_id']).doUpdateSet(values).where('scankeuzes.versie', '=', versie),
    )
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n || (nu.versie === 0 && versie !== 0)) {
    throw new Problem('verouderde-versie', 'Iemand anders koos iets terwijl jij bezig was. Kijk wat er nu staat.');
  }
  await recordGebeurtenis(tx, actor, {
    soort: 'scankeuzes-veranderd',
    onderwerp: { soort: 'meting', id },
    gegevens: { archetype, strategie, laag: grenzen.laag, hoog: grenzen.hoog },
  });
}
