import type { Actor, Tx } from '#platform/database/index.ts';
import type { HandoverItem, HandoverSource } from '#platform/handover/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { assignInwonervragen } from '../../inzage/index.ts';
import { updateTermijnhouder } from '../../termijn/index.ts';
import { canAssignRegie } from '../policy.ts';
import { findTeamleider, listIdsOf, listRegiesOf, listWie } from '../queries.ts';
import { computeTeam, hasRegierol, REGIE_ROLLEN } from '../regie.ts';
import { addRegiestap } from './add-regiestap.ts';
import { updateRegie } from './update-regie.ts';

/** All huishoudens that one person has the regie of in one team, as one thing to hand over. */
const formatDeel = (regisseur: string, team: string) => `${regisseur}_${team}`;

/**
 * Gives everything that someone who leaves has the regie of in one team to another, without opening any of it: a beheerder reads
 * no name and no word. Questions that were open lapse. `deel` is what listed it. Throws 403, and 404 for who cannot have the regie.
 */
export async function assignRegie(tx: Tx, actor: Actor, deel: string, naar: string): Promise<void> {
  checkAllowed(canAssignRegie(actor));
  const [van = '', van_team = ''] = deel.split('_');
  const wie = getFound((await listWie(tx, actor, isId(naar) ? [naar] : [])).get(naar));
  if (wie.status === 'uit-dienst' || !hasRegierol(wie.rollen)) throw new Problem('niet-gevonden');
  const team = computeTeam(van_team, wie.teams, undefined) ?? van_team;
  const ids = await listIdsOf(tx, actor, van, van_team);
  if (ids.length === 0) return;
  const rows = () => tx.updateTable('huishoudens').where('gemeente_id', '=', actor.gemeente).where('id', 'in', ids);
  await rows().where('aanvoerder_id', '=', naar).set({ aanvoerder_id: null }).execute();
  const none = { opvolger_id: null, gevraagd_door_id: null, gevraagd_op: null };
  await rows()
    .set({ regisseur_id: naar, team_id: team, ...none })
    .execute();
  await updateRegie(tx, actor, ids, { regisseur: naar, team, reden: '' });
  for (const huishouden of ids) {
    await updateTermijnhouder(tx, { actor, huishouden }, { medewerker: naar, team });
    await assignInwonervragen(tx, actor, { huishouden, medewerker: naar });
    await addRegiestap(tx, actor, huishouden, { soort: 'overgedragen', aan: naar });
  }
}

/** The regie waits for the regisseur; when they leave the teamleider has it, unless the beheerder chooses another. */
export const regieHandover: HandoverSource = {
  soort: 'regie',
  list: async (tx, actor, holders): Promise<HandoverItem[]> => {
    const items: HandoverItem[] = [];
    for (const { regisseur, team, teamnaam, aantal } of await listRegiesOf(tx, actor, holders)) {
      items.push({
        soort: 'regie',
        id: formatDeel(regisseur, team),
        holder: regisseur,
        kind: 'Regie',
        name: aantal === 1 ? `één huishouden van ${teamnaam}` : `${aantal} huishoudens van ${teamnaam}`,
        rollen: REGIE_ROLLEN,
        usual: await findTeamleider(tx, actor, team, regisseur),
      });
    }
    return items;
  },
  assign: assignRegie,
};
