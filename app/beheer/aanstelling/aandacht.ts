import type { Attention } from '#platform/attention/index.ts';

import { formatDay, formatNumber, formatSentence } from '../../ui/format.ts';

/** For the beheerder: what waited for people who left waits for nobody now, so it cannot wait. */
export function renderZonderEigenaar(aantal: number): Attention {
  const een = aantal === 1;
  return {
    order: 4,
    icon: 'user',
    tone: 'warning',
    title: een ? 'Eén ding heeft geen eigenaar' : `${formatSentence(formatNumber(aantal))} dingen hebben geen eigenaar`,
    href: '/medewerkers/zonder-eigenaar',
    text: een ? 'Het wachtte op iemand die uit dienst is.' : 'Ze wachtten op iemand die uit dienst is.',
    badge: 'zonder eigenaar',
    action: 'Kies wie dit overneemt',
  };
}

/** For a deputy: whom they stand in for, and up to which day (YYYY-MM-DD). */
export const renderWaarneming = (voor: string, totEnMet: string): Attention => ({
  order: 70,
  icon: 'users',
  tone: 'info',
  title: `Je neemt waar voor ${voor}`,
  href: '/aanstellingen',
  text: `Tot en met ${formatDay(totEnMet)} mag jij ook wat ${voor} mag. In het log staat wat jij doet, niet ${voor}.`,
  action: 'Bekijk wat je doet',
});
