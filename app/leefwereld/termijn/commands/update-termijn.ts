import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { wijzigingen as words } from '../messages.ts';
import { canUpdateTermijnen } from '../policy.ts';
import { findTermijn, listWijzigingen, type Termijnrij } from '../queries.ts';
import { computeTermijn, type Termijnregel, TERMIJNSOORTEN } from '../termijn.ts';

/** A term that runs, for who may change it. Throws 404, 403, and 409 when it ended or when nothing stops its clock. */
async function getLopend(tx: Tx, dossier: Dossier, id: string): Promise<Termijnrij> {
  const termijn = getFound(await findTermijn(tx, dossier, id));
  checkAllowed(canUpdateTermijnen(dossier));
  if (termijn.klaarOp !== null) throw new Problem('verkeerde-staat', words.klaar);
  const regel: Termijnregel = TERMIJNSOORTEN[termijn.soort];
  if (regel.opschorting === null) throw new Problem('verkeerde-staat', words.vast);
  return termijn;
}

type Nieuw = { soort: 'opschorting' | 'verlenging'; van: string; dagen?: number; reden: string };

/** Writes down what stops or lengthens a term, where the term itself belongs. */
async function addWijziging(tx: Tx, dossier: Dossier, termijn: Termijnrij, nieuw: Nieuw): Promise<void> {
  const plek = await tx
    .selectFrom('termijnen')
    .select(['leefdomein', 'wet', 'voor as zichtbaar_voor'])
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('id', '=', termijn.id)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('termijnwijzigingen')
    .values({
      id: createId(),
      ...createInhoud(dossier, 'route'),
      ...plek,
      termijn_id: termijn.id,
      ...nieuw,
      door_id: dossier.actor.persoon ?? '',
      op: computeNow(),
    })
    .execute();
}

/** The last day again, from everything that stopped or lengthened the term. Returns it. */
async function recomputeTermijn(tx: Tx, dossier: Dossier, { id, soort, begint, dagen }: Termijnrij): Promise<string> {
  const alle = await listWijzigingen(tx, dossier, id);
  const { uiterlijk, verschoven, opgeschort, loopt } = computeTermijn(soort, begint, {
    opschortingen: alle.filter((one) => one.soort === 'opschorting'),
    verlengingen: alle.filter((one) => one.soort === 'verlenging'),
    lengte: dagen ?? undefined,
    vandaag: computeDay(),
  });
  await tx
    .updateTable('termijnen')
    .set({ uiterlijk, verschoven, opgeschort, stand: loopt, bijgewerkt_op: computeNow() })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('id', '=', id)
    .execute();
  return uiterlijk;
}

/**
 * Stops the clock from today, for a reason that the resident was told. Awb 4:15 for an aanvraag, in agreement with the resident
 * for the rest. Throws 404, 403, and 409 for a term that ended, stands still already, or cannot stand still.
 */
export async function addOpschorting(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { reden }: { reden: string },
): Promise<void> {
  const termijn = await getLopend(tx, dossier, id);
  if (termijn.stand === 'opgeschort') throw new Problem('verkeerde-staat', words.staatAlStil);
  await addWijziging(tx, dossier, termijn, { soort: 'opschorting', van: computeDay(), reden });
  await recomputeTermijn(tx, dossier, termijn);
  const onderwerp = { soort: 'termijn', id };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'termijn-opgeschort', onderwerp });
}

/** Lets the clock run again from today. Returns the new last day. Throws 404, 403, and 409 for a term whose clock runs. */
export async function closeOpschorting(tx: Tx, dossier: Dossier, id: string): Promise<{ uiterlijk: string }> {
  const termijn = await getLopend(tx, dossier, id);
  if (termijn.stand !== 'opgeschort') throw new Problem('verkeerde-staat', words.looptAl);
  await tx
    .updateTable('termijnwijzigingen')
    .set({ tot: computeDay() })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('termijn_id', '=', id)
    .where('soort', '=', 'opschorting')
    .where('tot', 'is', null)
    .execute();
  const uiterlijk = await recomputeTermijn(tx, dossier, termijn);
  const onderwerp = { soort: 'termijn', id };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'termijn-hervat', onderwerp, gegevens: { uiterlijk } });
  return { uiterlijk };
}

/**
 * Gives a term more days, for a reason that the resident was told (Awb 4:14). Returns the new last day. Throws 404, 403, and 409
 * for a term that ended or whose length nobody may change.
 */
export async function addVerlenging(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { dagen, reden }: { dagen: number; reden: string },
): Promise<{ uiterlijk: string }> {
  const termijn = await getLopend(tx, dossier, id);
  await addWijziging(tx, dossier, termijn, { soort: 'verlenging', van: computeDay(), dagen, reden });
  const uiterlijk = await recomputeTermijn(tx, dossier, termijn);
  await recordGebeurtenis(tx, dossier.actor, {
    soort: 'termijn-verlengd',
    onderwerp: { soort: 'termijn', id },
    gegevens: { dagen, uiterlijk },
  });
  return { uiterlijk };
}
