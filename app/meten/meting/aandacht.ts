import type { Attention } from '#platform/attention/index.ts';

import type { Vervolg } from './vervolg.ts';

const WOORDEN: Partial<Record<Vervolg, { text: string; action: string; badge: string; order: number }>> = {
  openen: {
    text: 'Alles staat klaar om te beginnen.',
    action: 'Open de meting',
    badge: 'klaar om te openen',
    order: 40,
  },
  sluiten: { text: 'Iedereen is klaar met invullen.', action: 'Naar de meting', badge: 'sluiten', order: 35 },
  herinneren: {
    text: 'Nog niet iedereen is klaar. Een herinnering helpt.',
    action: 'Stuur een herinnering',
    badge: 'herinneren',
    order: 45,
  },
  resultaten: {
    text: 'De meting is gesloten. Niemand zag de resultaten nog.',
    action: 'Open de resultaten',
    badge: 'gesloten',
    order: 30,
  },
};

/** What a begeleider does next, as one row on Vandaag and on top of the list; undefined when nothing waits. */
export function renderAandacht(
  { id, titel, golf }: { id: string; titel: string; golf: number },
  vervolg: Vervolg,
): Attention | undefined {
  const words = WOORDEN[vervolg];
  const title = golf > 1 ? `${titel}, golf ${golf}` : titel;
  return words && { ...words, icon: 'scale', tone: 'info', title, href: `/metingen/${id}` };
}
