import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { LAAGNAMEN } from '../../instrument/index.ts';
import { getBeheerdeMeting, isLopend } from '../../meting/index.ts';
import { listNieuweGroepen } from '../groep.ts';
import { listPartijen, listTeams } from '../queries.ts';
import type { GroepenInput } from '../schema.ts';

const refuse = (field: string, detail: string) => new Problem('ongeldige-invoer', detail, [{ field, detail }]);

/** Those of a list that were chosen. Throws 400 with the field when one of them is not in it. */
function listGekozen<T extends { id: string }>(all: readonly T[], ids: readonly string[], field: string): T[] {
  const gekozen = all.filter(({ id }) => ids.includes(id));
  if (gekozen.length < new Set(ids).size) throw refuse(field, 'Kies uit de lijst.');
  return gekozen;
}

const isZelfde = (
  een: { partijId: string | null; laag: string | null; teamId: string | null },
  ander: { partijId: string | null; laag: string | null; teamId: string | null },
) => een.partijId === ander.partijId && een.laag === ander.laag && een.teamId === ander.teamId;

/**
 * Adds groepen to a meting that is being set up or filled in: every chosen partij with every chosen layer, and every chosen team. What is
 * there already stays as it is. Returns the ids of what was added. Throws 404, 403, 400 with the field, and 409 when the meting is closed.
 */
export async function addGroepen(
  tx: Tx,
  actor: Actor,
  metingId: string,
  input: GroepenInput,
): Promise<{ ids: string[] }> {
  const { meting, groepen } = await getBeheerdeMeting(tx, actor, metingId);
  if (!isLopend(meting)) throw new Problem('verkeerde-staat', 'Deze meting is gesloten. Er komt geen groep meer bij.');
  const alle = await listPartijen(tx, actor);
  const gekozen = {
    partijen: listGekozen(alle, input.partijen, 'partijen'),
    teams: listGekozen(await listTeams(tx, actor), input.teams, 'teams'),
    lagen: input.lagen,
  };
  const eigen = alle.find(({ soort }) => soort === 'gemeente')?.id;
  const bestaand = groepen.map((groep) => ({ ...groep, partijId: groep.partij?.id ?? null }));
  const nieuw = listNieuweGroepen(gekozen, eigen, LAAGNAMEN).filter(
    (groep) => !bestaand.some((one) => isZelfde(one, groep)),
  );
  if (nieuw.length === 0) throw refuse('partijen', 'Kies een partij of een team dat er nog niet bij staat.');
  const begin = Math.max(0, ...groepen.map(({ volgorde }) => volgorde));
  const rows = nieuw.map(({ naam, partijId, laag, teamId }, i) => ({
    gemeente_id: actor.gemeente,
    id: createId(),
    meting_id: metingId,
    naam,
    partij_id: partijId,
    laag,
    team_id: teamId,
    volgorde: begin + i + 1,
  }));
  await tx.insertInto('metinggroepen').values(rows).execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'metinggroepen-toegevoegd',
    onderwerp: { soort: 'meting', id: metingId },
    gegevens: { aantal: rows.length },
  });
  return { ids: rows.map(({ id }) => id) };
}
