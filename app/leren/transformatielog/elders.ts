import type { Attention } from '#platform/attention/index.ts';
import type { Ref, Stop } from '#platform/chain/index.ts';

import type { Logregel } from './transformatielog.ts';

/** How lines show elsewhere: in a chain, as a next step of another record, and on Vandaag. */

/** A line in a chain, for who writes lines. */
export const renderStop = ({ id, titel, stand }: Logregel): Stop => ({
  soort: 'logregel',
  id,
  kind: 'Logregel',
  name: titel,
  href: `/logregels/${id}`,
  meta: stand === 'gepubliceerd' ? 'openbaar' : stand,
  open: stand !== 'gepubliceerd',
});

/** A line in a chain as everyone reads it; the link is there when the gemeente publishes. */
export const renderPublicStop = (line: { id: string; titel: string; slug: string; publiceert: boolean }): Stop => ({
  soort: 'logregel',
  id: line.id,
  kind: 'Logregel',
  name: line.titel,
  open: false,
  ...(line.publiceert ? { href: `/transformatielog/${line.slug}/regels/${line.id}` } : {}),
});

/** Telling about a knelpunt or proeftuin, as a next step of it. */
export const renderFollowUp = ({ soort, id }: Ref) => ({
  name: 'Schrijf een logregel',
  text: 'Vertel iedereen wat er gebeurde, wat eruit kwam of wat jullie leerden.',
  href: `/logregels/nieuw?van=${soort}&id=${id}`,
});

/** Lines that nobody outside can read as they are now, as one row on Vandaag; `newest` is the one written last. */
export function renderAandacht(aantal: number, newest: { id: string; titel: string }): Attention {
  const row = { order: 50, icon: 'pencil' as const, tone: 'info' as const, badge: 'nog niet openbaar' };
  if (aantal === 1) {
    const text = 'Deze logregel is klaar om te lezen. Publiceer hem als hij klopt.';
    return { ...row, title: newest.titel, href: `/logregels/${newest.id}`, text, action: 'Naar de logregel' };
  }
  const text = `De nieuwste is ‘${newest.titel}’. Publiceer wat klopt.`;
  return {
    ...row,
    title: `${aantal} logregels wachten op publicatie`,
    href: '/logregels',
    text,
    action: 'Naar de logregels',
  };
}
