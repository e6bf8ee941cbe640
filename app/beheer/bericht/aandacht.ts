import type { Attention } from '#platform/attention/index.ts';

import { formatNumber, formatSentence } from '../../ui/format.ts';

const count = (aantal: number, een: string, meer: string) =>
  `${formatSentence(formatNumber(aantal))} ${aantal === 1 ? een : meer}`;

/** What the beheerder must know first where nothing can mail yet. */
export const renderZonderMail = (wacht: number): Attention => ({
  order: 12,
  icon: 'alert-triangle',
  tone: 'warning',
  title: 'Er is nog geen mailserver',
  href: '/beheer/post',
  text:
    wacht === 0
      ? 'Uitnodigingen komen nog nergens aan. Vraag wie Bondgenoot installeerde.'
      : `${count(wacht, 'mail wacht', 'mails wachten')} daarop. Vraag wie Bondgenoot installeerde.`,
  action: 'Bekijk de post',
});

/** What of the outgoing mail asks for the beheerder: refused mail first, else mail that stays. */
export function renderAandacht({ mislukt, blijft }: { mislukt: number; blijft: number }): Attention[] {
  if (mislukt + blijft === 0) return [];
  const refused = mislukt > 0;
  const title = refused
    ? count(mislukt, 'mail is geweigerd', 'mails zijn geweigerd')
    : count(blijft, 'mail wacht al langer dan een dag', 'mails wachten al langer dan een dag');
  const text = refused ? 'De ontvanger weet nog van niets.' : 'Misschien is de mailserver niet bereikbaar.';
  const href = `/beheer/post?status=${refused ? 'mislukt' : 'wacht'}`;
  return [{ order: 15, icon: 'alert-triangle', tone: 'warning', title, href, text, action: 'Bekijk de post' }];
}
