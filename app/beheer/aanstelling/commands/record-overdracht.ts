import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import type { Handover } from '#platform/handover/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { addBericht } from '../../bericht/index.ts';
import { computeVerdeling, type Keuze, type Onderdeel } from '../overdracht.ts';
import { canUpdateAanstellingen } from '../policy.ts';
import { listKandidaten } from '../queries.ts';

const telling = (aantal: number) => (aantal === 1 ? 'één ding' : `${aantal} dingen`);

/**
 * Gives what waits for someone to who was chosen, and tells each of them by mail that something waits, without saying what.
 * Returns what nobody was chosen for. Throws 403, and 400 at the field of a choice that cannot be.
 */
export async function recordOverdracht(
  tx: Tx,
  actor: Actor,
  handover: Handover,
  onderdelen: readonly Onderdeel[],
  keuze: Keuze,
): Promise<Onderdeel[]> {
  checkAllowed(canUpdateAanstellingen(actor));
  const { gaat, blijft, fouten } = computeVerdeling(onderdelen, await listKandidaten(tx, actor), keuze);
  if (fouten.length > 0) throw new Problem('ongeldige-invoer', fouten[0]?.detail, fouten);
  await handover.assign(tx, actor, gaat);
  for (const to of new Set(gaat.map((one) => one.to))) {
    const aantal = gaat.filter((one) => one.to === to).length;
    const tekst = `Een collega gaat weg. Jij neemt ${telling(aantal)} over. Meld je aan en kijk op Vandaag.`;
    await addBericht(tx, actor, { medewerkerId: to, soort: 'overdracht', onderwerp: 'Je neemt iets over', tekst });
    const onderwerp = { soort: 'medewerker', id: to };
    await recordGebeurtenis(tx, actor, { soort: 'overdracht-vastgelegd', onderwerp, gegevens: { aantal } });
  }
  return blijft;
}
