import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { type Dossier } from '../../inzage/index.ts';
import { canUpdateHuishouden } from '../policy.ts';
import type { NewVertegenwoordiging } from './add-vertegenwoordiging.ts';

export type NewPartijBetrokkenheid = {
  partij: string;
  /** Who signs in for the partij; nobody when it is left out. */
  medewerker?: string;
  taak: string;
  leefdomeinen: readonly string[];
  wetten: readonly string[];
  /** Leden whose own rows they may read too. */
  leden?: readonly string[];
};

type Row = { medewerker_id: string | null; soort: string } & Record<string, unknown>;

/** Adds the row, and the person to the list on the huishouden that lets them find it. */
async function addRow(tx: Tx, dossier: Dossier, row: Row): Promise<{ id: string }> {
  checkAllowed(canUpdateHuishouden(dossier));
  const { gemeente } = dossier.actor;
  const id = createId();
  const own = { gemeente_id: gemeente, id, huishouden_id: dossier.huishouden, begint_op: computeDay() };
  await tx
    .insertInto('betrokkenheden')
    .values({ ...own, ...row })
    .execute();
  if (row.medewerker_id !== null) {
    await tx
      .updateTable('huishoudens')
      .set({
        betrokkenen: sql<
          string[]
        >`array_append(array_remove(betrokkenen, ${row.medewerker_id}::uuid), ${row.medewerker_id}::uuid)`,
      })
      .where('gemeente_id', '=', gemeente)
      .where('id', '=', dossier.huishouden)
      .execute();
  }
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, {
    soort: 'betrokkenheid-begonnen',
    onderwerp,
    gegevens: { soort: row.soort },
  });
  return { id };
}

/** Lets a partij take part for some parts of life and laws: that much opens, and no more. Throws 403. Wmo 2015 5.3.3 lid 4. */
export async function addPartij(tx: Tx, dossier: Dossier, input: NewPartijBetrokkenheid): Promise<{ id: string }> {
  const { partij, medewerker = null, taak, leefdomeinen, wetten, leden = [] } = input;
  const what = { taak, leefdomeinen: [...leefdomeinen], wetten: [...wetten], leden: [...leden] };
  return addRow(tx, dossier, { soort: 'partij', partij_id: partij, medewerker_id: medewerker, ...what });
}

/**
 * Links an account to a lid: as themselves, or as who represents them. Age, home and judgement are copied from the lid, for
 * they decide what opens. Throws 403, and 404 for a lid that is not in this huishouden. Wmo 2015 5.3.2, Jeugdwet 7.3.10.
 */
export async function addBewoner(
  tx: Tx,
  dossier: Dossier,
  input: { medewerker: string; lid: string; vertegenwoordiging?: NewVertegenwoordiging['soort'] },
): Promise<{ id: string }> {
  const lid = getFound(
    await tx
      .selectFrom('leden')
      .select(['geboortedatum', 'woont_hier', 'oordeelsbekwaam', 'verzet'])
      .where('gemeente_id', '=', dossier.actor.gemeente)
      .where('huishouden_id', '=', dossier.huishouden)
      .where('id', '=', input.lid)
      .executeTakeFirst(),
  );
  const { vertegenwoordiging } = input;
  const soort = vertegenwoordiging === undefined ? 'lid' : 'vertegenwoordiger';
  const who = { medewerker_id: input.medewerker, lid_id: input.lid, vertegenwoordiging: vertegenwoordiging ?? null };
  return addRow(tx, dossier, { soort, ...who, ...lid });
}
