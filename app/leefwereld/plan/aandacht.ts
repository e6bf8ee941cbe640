import type { Attention } from '#platform/attention/index.ts';

type Wacht = { id: string; naam: string; leden: number; partijen: number; geweigerd: number };

const GETALLEN = ['Geen', 'Eén', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven', 'Acht', 'Negen', 'Tien'];
const count = (aantal: number, one: string, more: string) =>
  `${GETALLEN[aantal] ?? aantal} ${aantal === 1 ? one : more}`;

const rowOf = ({ id, naam }: Wacht) => ({
  icon: 'signature' as const,
  text: `Bij het plan van ${naam}.`,
  href: `/huishoudens/${id}/plan`,
  action: 'Naar het plan',
});

/** For the regisseur: a partij that said no first (order 15), then who did not answer yet (40). Says how many, never who or what. */
export function renderRegieAandacht(wacht: Wacht): Attention {
  const { leden, partijen, geweigerd } = wacht;
  const row = { ...rowOf(wacht), tone: 'warning' as const };
  if (geweigerd > 0)
    return { ...row, order: 15, title: count(geweigerd, 'organisatie zegt nee', 'organisaties zeggen nee') };
  return { ...row, order: 40, title: count(leden + partijen, 'antwoord ontbreekt nog', 'antwoorden ontbreken nog') };
}

/** For a partij: that a plan asks for its answer (order 20). */
export const renderAntwoordAandacht = (wacht: Wacht): Attention => ({
  ...rowOf(wacht),
  order: 20,
  tone: 'info',
  title: 'Een plan vraagt om je antwoord',
});
