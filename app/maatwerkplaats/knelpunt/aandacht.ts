import type { Attention } from '#platform/attention/index.ts';
import type { Actor } from '#platform/database/index.ts';
import { countDays } from '#platform/time/index.ts';

import { LANG } from './knelpunt.ts';
import { formatNumber } from './overzicht.ts';

/** For how many days a step is news for the team. */
export const TERUG = 14;
/** How many of one's own knelpunten are named one by one. */
const EIGEN = 3;

type Stil = { id: string; titel: string; eigenaar: { id: string }; dagenOpen: number; laatsteStap: string };
type Nieuws = { id: string; titel: string; dag: string; tekst: string };

const countText = (aantal: number, een: string, meer: string) =>
  `${formatNumber(aantal, true)} ${aantal === 1 ? een : meer}`;

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

/** For beleid: what is open for very long and lies still too. */
function listLong(stil: readonly Stil[]): Attention[] {
  const lang = stil.filter(({ dagenOpen }) => dagenOpen > LANG);
  if (lang.length === 0) return [];
  return [
    {
      order: 30,
      icon: 'circle-dashed',
      title: countText(lang.length, 'knelpunt ligt stil', 'knelpunten liggen stil'),
      href: '/knelpunten?open=langer-100&sorteer=veranderd&richting=op',
      text: `Langer dan ${LANG} dagen open, en 30 dagen niets gebeurd. De melders wachten.`,
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
      text: 'Er gebeurde 30 dagen niets. Vraag de eigenaar wat er nodig is.',
      action: 'Kijk waar het op wacht',
    },
  ];
}

/** For who does the work: the newest thing that came of a signaal. */
function listNews({ id, titel, tekst }: Nieuws): Attention[] {
  return [
    {
      order: 60,
      icon: 'message',
      tone: 'info',
      title: 'Er gebeurde iets met een signaal uit jullie gemeente',
      href: `/knelpunten/${id}`,
      text: `${titel}. ${tekst}`,
      action: 'Lees wat er gebeurde',
    },
  ];
}

/**
 * What of the knelpunten waits for this person on a day (YYYY-MM-DD). `stil` are the open ones without a step for 30
 * days, longest open first; `nieuws` is the newest step of the last two weeks.
 */
export function computeAandacht(
  actor: Actor,
  { stil, nieuws }: { stil: readonly Stil[]; nieuws: Nieuws | undefined },
  vandaag: string,
): Attention[] {
  const has = (...rollen: string[]) => rollen.some((rol) => actor.rollen.includes(rol));
  return [
    ...listOwn(actor, stil, vandaag),
    ...(has('beleid') ? listLong(stil) : []),
    ...(has('transformatiemanager') ? listWaiting(actor, stil) : []),
    ...(has('uitvoerder', 'teamleider') && nieuws ? listNews(nieuws) : []),
  ];
}
