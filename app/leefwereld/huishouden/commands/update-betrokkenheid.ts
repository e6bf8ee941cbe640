import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { getFound } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { createFout, createVerouderd } from '../invoer.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { listBetrokkenen, listLeden } from '../queries.ts';

export type PartijInput = {
  partij: string;
  /** Who signs in for the partij; nobody when it is left out. */
  medewerker?: string;
  taak: string;
  leefdomeinen: readonly string[];
  wetten: readonly string[];
  /** Leden whose own rows they may read too. */
  leden?: readonly string[];
};

/** Throws 400 at `medewerker` for who does not work for the partij, cannot open a dossier, or left. */
async function checkMedewerker(tx: Tx, dossier: Dossier, partij: string, id: string): Promise<void> {
  const wie = await tx
    .selectFrom('medewerkers')
    .select(['partij_id', 'rollen', 'status'])
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('id', '=', isId(id) ? id : null)
    .executeTakeFirst();
  if (!wie || wie.partij_id !== partij || wie.status === 'uit-dienst') {
    throw createFout('medewerker', 'Deze persoon werkt niet bij deze partij. Kies iemand anders.');
  }
  if (!wie.rollen.some((rol) => rol === 'aanbieder' || rol === 'uitvoerder')) {
    throw createFout('medewerker', 'Deze persoon kan geen dossier openen. Kies iemand anders.');
  }
}

/**
 * Throws 400 at the field for what does not fit: a partij that is not there, someone who does not work for it or takes part already
 * (in another row than `zelf`), no part of life, or a lid of another huishouden.
 */
export async function checkPartij(tx: Tx, dossier: Dossier, input: PartijInput, zelf?: string): Promise<void> {
  const { partij, medewerker, leefdomeinen, leden = [] } = input;
  const found = await tx
    .selectFrom('partijen')
    .select('id')
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('id', '=', isId(partij) ? partij : null)
    .executeTakeFirst();
  if (!found) throw createFout('partij', 'Kies een partij uit de lijst.');
  if (leefdomeinen.length === 0) throw createFout('leefdomeinen', 'Kies waar deze partij bij helpt.');
  const eigen = new Set((await listLeden(tx, dossier)).map(({ id }) => id));
  if (!leden.every((id) => eigen.has(id))) throw createFout('leden', 'Kies mensen van dit huishouden.');
  if (medewerker === undefined) return;
  await checkMedewerker(tx, dossier, partij, medewerker);
  const al = (await listBetrokkenen(tx, dossier)).some(
    (one) => one.soort === 'partij' && one.medewerker === medewerker && one.eindigtOp === null && one.id !== zelf,
  );
  if (al) throw createFout('medewerker', 'Deze persoon doet al mee. Werk dat bij.');
}

/**
 * Changes for what a partij takes part; what opens for them changes at once. Throws 404, 403, 409 when it is closed or another was
 * first, and 400 at the field. Wmo 2015 5.3.3 lid 4.
 */
export async function updateBetrokkenheid(
  tx: Tx,
  dossier: Dossier,
  id: string,
  input: Omit<PartijInput, 'partij' | 'medewerker'> & { versie: number },
): Promise<void> {
  const found = getFound((await listBetrokkenen(tx, dossier)).find((one) => one.id === id && one.soort === 'partij'));
  checkOpen(dossier, canUpdateHuishouden(dossier));
  const wie = { partij: found.partijId ?? '', ...(found.medewerker ? { medewerker: found.medewerker } : {}) };
  await checkPartij(tx, dossier, { ...input, ...wie }, id);
  const { taak, leefdomeinen, wetten, leden = [], versie } = input;
  const what = { taak, leefdomeinen: [...leefdomeinen], wetten: [...wetten], leden: [...leden] };
  const { numUpdatedRows } = await tx
    .updateTable('betrokkenheden')
    .set({ ...what, versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw createVerouderd();
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'betrokkenheid-bijgewerkt', onderwerp });
}
