import type { Attention } from '#platform/attention/index.ts';

type Nieuw = { id: string; soort: string; door: string };

/** What a resident finds on Vandaag of one huishouden: an answer that came (12). What waits in the plan stands behind the door of the dossier. */
export const renderAandacht = ({ id, soort, door }: Nieuw): Attention => ({
  order: 12,
  icon: 'message-circle',
  tone: 'info',
  title: `${door} gaf u antwoord`,
  href: soort === 'waarom' ? `/mijn/${id}/inzage` : `/mijn/${id}/woorden/alle`,
  text: soort === 'waarom' ? 'U vroeg waarom iemand in uw dossier keek.' : 'U zei iets over uw dossier.',
  action: 'Lees het antwoord',
});
