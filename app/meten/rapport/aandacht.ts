import type { Attention } from '#platform/attention/index.ts';
import { countDays } from '#platform/time/index.ts';

/** A rapport that was given to the raad, as one row on Vandaag of who it is for. Days are YYYY-MM-DD. */
export function renderAandacht(rapport: { id: string; titel: string; aanRaadOp: string }, vandaag: string): Attention {
  const dagen = countDays(rapport.aanRaadOp, vandaag);
  return {
    order: 40,
    icon: 'file-text',
    tone: 'info',
    title: rapport.titel,
    href: `/rapporten/${rapport.id}`,
    text: 'Een rapport voor de raad: waar het bondgenootschap staat.',
    badge: dagen === 0 ? 'vandaag' : dagen === 1 ? 'gisteren' : `${dagen} dagen geleden`,
    action: 'Lees het rapport',
  };
}
