import type { Attention } from '#platform/attention/index.ts';

import { computeDagenOver, isVerstreken, type Termijnregel, type Termijnsoort, TERMIJNSOORTEN } from './termijn.ts';
import { formatTermijn, SOORTNAMEN } from './woorden.ts';

/** Days ahead that Vandaag looks. */
export const VOORUIT = 14;
/** Own rows on Vandaag. */
export const MOST = 10;

type Wachtend = {
  soort: Termijnsoort;
  huishouden: string;
  onderwerp: { soort: string; id: string };
  uiterlijk: string;
  stand: string;
  naam: string;
  medewerker: { id: string };
};

const PADEN: Readonly<Record<string, string>> = {
  melding: 'meldingen',
  aanvraag: 'aanvragen',
  evaluatie: 'evaluaties',
  plan: 'plan',
};

/** Address of what a term is about; of the huishouden when that has no page of its own. */
export function formatOnderwerp({ huishouden, onderwerp }: Pick<Wachtend, 'huishouden' | 'onderwerp'>): string {
  const pad = PADEN[onderwerp.soort];
  const kern = `/huishoudens/${huishouden}`;
  return pad === undefined ? kern : pad === 'plan' ? `${kern}/plan` : `${kern}/${pad}/${onderwerp.id}`;
}

/** Whether a term is late for the gemeente: what a resident may do until a day is never late. */
export const isTeLaat = ({ soort, stand, uiterlijk }: Wachtend, vandaag: string): boolean => {
  const regel: Termijnregel = TERMIJNSOORTEN[soort];
  return stand === 'loopt' && regel.aanZet === 'gemeente' && isVerstreken(uiterlijk, vandaag);
};

/**
 * One own term. Late: 5 and up, the longest first. Today 8. Let pass by a resident 15. Otherwise 20 and up, the nearest first, and
 * 40 and up where the resident is to act: that is good to know, and waits for nobody here.
 */
function renderEigen(termijn: Wachtend, vandaag: string): Attention {
  const over = computeDagenOver(termijn.uiterlijk, vandaag);
  const late = isTeLaat(termijn, vandaag);
  // What a resident let pass, the regisseur talks about with them.
  const voorbij = !late && over < 0;
  const regel: Termijnregel = TERMIJNSOORTEN[termijn.soort];
  const vanInwoner = regel.aanZet === 'inwoner' && !voorbij;
  return {
    order: late ? 5 : voorbij ? 15 : vanInwoner ? 40 + over / 100 : over === 0 ? 8 : 20 + over / 100,
    icon: 'clock',
    tone: late ? 'negative' : over <= 3 && !vanInwoner ? 'warning' : 'info',
    title: SOORTNAMEN[termijn.soort],
    href: formatOnderwerp(termijn),
    text: voorbij
      ? `Praat erover met huishouden ${termijn.naam}.`
      : vanInwoner
        ? `Huishouden ${termijn.naam} is aan zet.`
        : `Voor huishouden ${termijn.naam}.`,
    badge: voorbij ? 'de dag is voorbij' : formatTermijn(termijn.uiterlijk, vandaag),
    action: 'Naar de route',
  };
}

/**
 * What Vandaag shows: own terms nearest first, without those that stand still;
 * and for a teamleider one row with how many of the team are late.
 */
export function computeAandacht(
  { persoon }: { persoon: string | null },
  eigen: readonly Wachtend[],
  team: readonly Wachtend[],
  vandaag: string,
): Attention[] {
  const rows = eigen.filter(({ stand }) => stand === 'loopt').map((termijn) => renderEigen(termijn, vandaag));
  const late = team.filter((termijn) => termijn.medewerker.id !== persoon && isTeLaat(termijn, vandaag));
  if (late.length === 0) return rows;
  const row: Attention = {
    order: 7,
    icon: 'clock',
    tone: 'negative',
    title: late.length === 1 ? 'Eén termijn is te laat' : `${late.length} termijnen zijn te laat`,
    href: '/termijnen?van=team',
    text: 'Het gaat om collega’s van je team. Vraag wat ze nodig hebben.',
    action: 'Naar de termijnen',
  };
  return [...rows, row];
}
