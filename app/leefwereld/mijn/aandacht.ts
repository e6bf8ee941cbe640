import type { Attention } from '#platform/attention/index.ts';

type Eigen = { id: string; regisseur: string; antwoord: { soort: string; door: string } | undefined };

/** What a resident finds on Vandaag of one huishouden: an answer that came (12), and the way to their plan (15). */
export function renderAandacht({ id, regisseur, antwoord }: Eigen): Attention[] {
  const plan: Attention = {
    order: 15,
    icon: 'heart-handshake',
    title: 'Uw plan en uw dossier',
    href: `/mijn/${id}`,
    text: `Lees wat er staat en wat op u wacht. Uw regisseur: ${regisseur}`,
    action: 'Bekijk uw plan',
  };
  if (!antwoord) return [plan];
  const { soort, door } = antwoord;
  const nieuw: Attention = {
    order: 12,
    icon: 'message-circle',
    tone: 'info',
    title: `${door} gaf u antwoord`,
    href: soort === 'waarom' ? `/mijn/${id}/inzage` : `/mijn/${id}/woorden/alle`,
    text: soort === 'waarom' ? 'U vroeg waarom iemand in uw dossier keek.' : 'U zei iets over uw dossier.',
    action: 'Lees het antwoord',
  };
  return [nieuw, plan];
}
