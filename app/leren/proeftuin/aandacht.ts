import type { Attention } from '#platform/attention/index.ts';
import { countDays } from '#platform/time/index.ts';

import { BIJNA_VOORBIJ, computeFase, formatDagen, formatVoortgang, type Looptijd } from './proeftuin.ts';

type Proeftuin = Looptijd & { id: string; vraag: string };
type Kijker = { manager: boolean; vandaag: string };

const over = (count: number) => (count === 0 ? 'vandaag' : `nog ${formatDagen(count)}`);

/**
 * A proeftuin without a decision as one row on Vandaag. Its end has passed: the transformatiemanager cannot wait with it (order 5),
 * its ambassadeur should know (25). It ends soon: 30. The ambassadeur's own: 60.
 */
export function renderAandacht(proeftuin: Proeftuin, { manager, vandaag }: Kijker): Attention {
  const { id, vraag, eind } = proeftuin;
  const row = { icon: 'plant-2' as const, title: vraag, href: `/proeftuinen/${id}`, action: 'Naar de proeftuin' };
  const fase = computeFase(proeftuin, vandaag);
  if (fase === 'wacht' && manager) {
    const text = 'Deze proeftuin is voorbij. Kies: stoppen, aanpassen of opschalen.';
    const badge = `wacht al ${formatDagen(countDays(eind, vandaag))}`;
    return { ...row, order: 5, tone: 'warning', text, badge, href: `${row.href}/besluit`, action: 'Naar het besluit' };
  }
  if (fase === 'wacht') {
    const text = 'Jij bent ambassadeur. De transformatiemanager legt het besluit vast.';
    return { ...row, order: 25, tone: 'warning', text, badge: 'wacht op een besluit' };
  }
  if (manager && countDays(vandaag, eind) <= BIJNA_VOORBIJ) {
    const text = 'Deze proeftuin eindigt bijna. Daarna is er een besluit nodig.';
    return { ...row, order: 30, tone: 'warning', text, badge: over(countDays(vandaag, eind)) };
  }
  const text = 'Jij bent ambassadeur. Vraag eens hoe het gaat.';
  return { ...row, order: 60, tone: 'info', text, badge: formatVoortgang(proeftuin, vandaag) };
}
