import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import type { Vertegenwoordiging } from '../leeftijd.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { listBetrokkenen, listVertegenwoordigingen } from '../queries.ts';
import { checkPartij, type PartijInput } from './update-betrokkenheid.ts';

export type NewPartijBetrokkenheid = PartijInput;

type Row = { medewerker_id: string | null; soort: string } & Record<string, unknown>;

/** Adds the row, and the person to the list on the huishouden that lets them find it. */
async function addRow(tx: Tx, dossier: Dossier, row: Row): Promise<{ id: string }> {
  checkOpen(dossier, canUpdateHuishouden(dossier));
  const { gemeente } = dossier.actor;
  const id = createId();
  const own = { gemeente_id: gemeente, id, huishouden_id: dossier.huishouden, begint_op: computeDay() };
  await tx
    .insertInto('betrokkenheden')
    .values({ ...own, ...row })
    .execute();
  if (row.medewerker_id !== null) {
    const wie = row.medewerker_id;
    await tx
      .updateTable('huishoudens')
      .set({ betrokkenen: sql<string[]>`array_append(array_remove(betrokkenen, ${wie}::uuid), ${wie}::uuid)` })
      .where('gemeente_id', '=', gemeente)
      .where('id', '=', dossier.huishouden)
      .execute();
  }
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  const gegevens = { soort: row.soort };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'betrokkenheid-begonnen', onderwerp, gegevens });
  return { id };
}

/**
 * Lets a partij take part for some parts of life and laws: that much opens, and no more. Throws 403, 409 when it is closed, and 400 at
 * the field for someone who does not work for that partij or takes part already. Wmo 2015 5.3.3 lid 4.
 */
export async function addPartij(tx: Tx, dossier: Dossier, input: NewPartijBetrokkenheid): Promise<{ id: string }> {
  checkOpen(dossier, canUpdateHuishouden(dossier));
  await checkPartij(tx, dossier, input);
  const { partij, medewerker = null, taak, leefdomeinen, wetten, leden = [] } = input;
  const what = { taak, leefdomeinen: [...leefdomeinen], wetten: [...wetten], leden: [...leden] };
  return addRow(tx, dossier, { soort: 'partij', partij_id: partij, medewerker_id: medewerker, ...what });
}

type NewBewoner = { medewerker: string; lid: string; vertegenwoordiging?: Vertegenwoordiging };

/** The row of a resident: age, home and judgement are copied from the lid, for they decide what opens. The same row twice is one. */
async function addBewonerRow(tx: Tx, dossier: Dossier, input: NewBewoner, rust?: string): Promise<{ id: string }> {
  const lid = getFound(
    await tx
      .selectFrom('leden')
      .select(['geboortedatum', 'woont_hier', 'oordeelsbekwaam', 'verzet', 'eindigt_op'])
      .where('gemeente_id', '=', dossier.actor.gemeente)
      .where('huishouden_id', '=', dossier.huishouden)
      .where('id', '=', input.lid)
      .executeTakeFirst(),
  );
  const { eindigt_op, ...rechten } = lid;
  if (eindigt_op !== null) throw new Problem('verkeerde-staat', 'Deze persoon hoort er niet meer bij.');
  const { medewerker, vertegenwoordiging } = input;
  const soort = vertegenwoordiging === undefined ? 'lid' : 'vertegenwoordiger';
  const lopend = (await listBetrokkenen(tx, dossier)).find(
    (one) => one.medewerker === medewerker && one.soort === soort && one.lid === input.lid && one.eindigtOp === null,
  );
  if (lopend) return { id: lopend.id };
  const grond = { vertegenwoordiging: vertegenwoordiging ?? null, vertegenwoordiging_id: rust ?? null };
  return addRow(tx, dossier, { soort, medewerker_id: medewerker, lid_id: input.lid, ...grond, ...rechten });
}

/** Gives each lid with an account what their vertegenwoordigingen of others open. One that is in dispute opens nothing by itself. */
export async function addVertegenwoordigers(tx: Tx, dossier: Dossier): Promise<void> {
  const betrokkenen = await listBetrokkenen(tx, dossier);
  for (const one of await listVertegenwoordigingen(tx, dossier)) {
    if (one.doorLid === null || one.geschil || one.eindigtOp !== null) continue;
    const accounts = betrokkenen.filter(
      ({ soort, lid, eindigtOp }) => soort === 'lid' && lid === one.doorLid && !eindigtOp,
    );
    for (const { medewerker } of accounts) {
      if (medewerker === null) continue;
      await addBewonerRow(tx, dossier, { medewerker, lid: one.lid, vertegenwoordiging: one.soort }, one.id);
    }
  }
}

/**
 * Links an account to a lid: as themselves, and so as who they represent, or as someone outside who represents that lid. Throws
 * 403, 404 for a lid that is not in this huishouden, and 409 when it is closed or they left. Wmo 2015 5.3.2, Jeugdwet 7.3.10.
 */
export async function addBewoner(tx: Tx, dossier: Dossier, input: NewBewoner): Promise<{ id: string }> {
  checkOpen(dossier, canUpdateHuishouden(dossier));
  const buiten = (await listVertegenwoordigingen(tx, dossier)).filter(
    (one) =>
      one.lid === input.lid && one.soort === input.vertegenwoordiging && one.doorLid === null && one.eindigtOp === null,
  );
  const row = await addBewonerRow(tx, dossier, input, buiten[0]?.id);
  await addVertegenwoordigers(tx, dossier);
  return row;
}
