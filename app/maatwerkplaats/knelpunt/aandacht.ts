import type { Attention } from '#platform/attention/index.ts';
import type { Actor } from '#platform/database/index.ts';
import { countDays } from '#platform/time/index.ts';

import { formatNumber, formatSentence } from '../../ui/format.ts';
import { LANG } from './knelpunt.ts';

/** How many of one's own knelpunten are named one by one. */
const EIGEN = 3;

type Stil = { id: string; titel: string; eigenaar: { id: string }; dagenOpen: number; laatsteStap: string };

const countText = (aantal: number, een: string, meer: string) =>
  `${formatSentence(formatNumber(aantal))} ${aantal === 1 ? een : meer}`;

/** The list behind the row holds more: these come first in it. */
const bovenaan = (aantal: number) => (aantal === 1 ? 'Dit staat bovenaan de lijst.' : 'Ze staan bovenaan de lijst.');

function listOwn(actor: Actor, stil: readonly Stil[], vandaag: string): Attention[] {
  return stil
    .filter(({ eigenaar }) => eigenaar.id === actor.persoon)
    .slice(0, EIGEN)
    .map(({ id, titel, laatsteStap }) => ({
      order: 20,
      icon: 'clock',
      tone: 'warning',
      title: titel,
      href: `/knelpunten/${id}`,
      text: 'Jij bent eigenaar van dit knelpunt. Vertel de melders hoe het staat.',
      badge: `al ${countDays(laatsteStap, vandaag)} dagen stil`,
      action: 'Zet het knelpunt verder',
    }));
}

/** For beleid: what is open for very long and lies still too. Their own stand above, so only those of others. */
function listLong(actor: Actor, stil: readonly Stil[]): Attention[] {
  const lang = stil.filter(({ dagenOpen, eigenaar }) => dagenOpen > LANG && eigenaar.id !== actor.persoon);
  if (lang.length === 0) return [];
  return [
    {
      order: 30,
      icon: 'circle-dashed',
      title: countText(lang.length, 'knelpunt ligt stil', 'knelpunten liggen stil'),
      href: '/knelpunten?open=langer-100&sorteer=veranderd&richting=op',
      text: `Langer dan ${LANG} dagen open, en 30 dagen niets gebeurd. ${bovenaan(lang.length)}`,
      action: 'Kijk wat stilligt',
    },
  ];
}

/** For the transformatiemanager: what waits for its owner. */
function listWaiting(actor: Actor, stil: readonly Stil[]): Attention[] {
  const others = stil.filter(({ eigenaar }) => eigenaar.id !== actor.persoon);
  if (others.length === 0) return [];
  return [
    {
      order: 30,
      icon: 'user',
      title: countText(others.length, 'knelpunt wacht op de eigenaar', 'knelpunten wachten op hun eigenaar'),
      href: '/knelpunten?sorteer=veranderd&richting=op',
      text: `Er gebeurde 30 dagen niets. Vraag de eigenaar wat er nodig is. ${bovenaan(others.length)}`,
      action: 'Kijk waar het op wacht',
    },
  ];
}

/**
 * What of the knelpunten waits for this person on a day (YYYY-MM-DD). `stil` are the open ones without a step for 30
 * days, longest open first.
 */
export function computeAandacht(actor: Actor, stil: readonly Stil[], vandaag: string): Attention[] {
  const has = (rol: string) => actor.rollen.includes(rol);
  return [
    ...listOwn(actor, stil, vandaag),
    ...(has('beleid') ? listLong(actor, stil) : []),
    ...(has('transformatiemanager') ? listWaiting(actor, stil) : []),
  ];
}
