import type { Attention } from '#platform/attention/index.ts';
import { countDays } from '#platform/time/index.ts';

import { type Kanaal, KANAALWOORDEN } from './contact.ts';

/** Days after which an open contact asks for attention: who asked something wants to hear soon. */
const WACHT = 2;

const formatSinds = (dagen: number) =>
  dagen === 0 ? 'sinds vandaag' : dagen === 1 ? 'sinds gisteren' : `al ${dagen} dagen`;

/** An open contact as a row on Vandaag: after two days 18, before that 45. */
export function renderAandacht(
  { id, op, kanaal }: { id: string; op: string; kanaal: Kanaal },
  vandaag: string,
): Attention {
  const dagen = countDays(op, vandaag);
  const lang = dagen > WACHT;
  return {
    order: lang ? 18 : 45,
    icon: 'message-circle',
    tone: lang ? 'warning' : 'info',
    title: 'Iemand wacht op antwoord',
    href: `/contacten/${id}`,
    text: `De vraag kwam ${KANAALWOORDEN[kanaal]} binnen.`,
    badge: formatSinds(dagen),
    action: 'Naar het contact',
  };
}
