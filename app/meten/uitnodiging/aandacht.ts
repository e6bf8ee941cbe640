import type { Attention } from '#platform/attention/index.ts';
import { countDays } from '#platform/time/index.ts';

type Wachtend = { metingId: string; titel: string; instrument: string; invullenTot: string | null };

/** From so many days before the end it is said how long is left. */
const BIJNA = 14;

const formatTot = (dagen: number) => (dagen === 0 ? 'nog vandaag' : dagen === 1 ? 'nog 1 dag' : `nog ${dagen} dagen`);

/** An invitation that waits, as one row on Vandaag and on top of the metingen: on its last day it cannot wait. */
export function renderAandacht({ metingId, titel, instrument, invullenTot }: Wachtend, vandaag: string): Attention {
  const over = invullenTot === null ? undefined : countDays(vandaag, invullenTot);
  return {
    order: over === 0 ? 8 : 28,
    icon: 'pencil',
    tone: over !== undefined && over <= 1 ? 'warning' : 'info',
    title: titel,
    href: `/invullen/${metingId}`,
    text: `Gevraagd om in te vullen: ${instrument}.`,
    ...(over !== undefined && over <= BIJNA ? { badge: formatTot(over) } : {}),
    action: 'Vul in',
  };
}
