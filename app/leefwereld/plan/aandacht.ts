import type { Attention } from '#platform/attention/index.ts';

import { messages as m } from './messages.ts';

type Wacht = { id: string; naam: string; leden: number; partijen: number; geweigerd: number };

/** For the regisseur: a partij that said no first (order 15), then who did not answer yet (40). Says how many, never who or what. */
export function renderRegieAandacht({ id, naam, leden, partijen, geweigerd }: Wacht): Attention {
  const row = {
    icon: 'signature' as const,
    tone: 'warning' as const,
    href: `/huishoudens/${id}/plan`,
    action: m.naarPlan,
  };
  const text = m.aandachtPlan(naam);
  if (geweigerd > 0) return { ...row, order: 15, title: m.aandachtGeweigerd(geweigerd), text };
  return { ...row, order: 40, title: m.aandachtKiezen(leden + partijen), text };
}

/** For a partij: that a plan asks for its answer (order 20). */
export const renderAntwoordAandacht = ({ id, naam }: Wacht): Attention => ({
  order: 20,
  icon: 'signature',
  tone: 'info',
  title: m.aandachtAntwoord,
  text: m.aandachtPlan(naam),
  href: `/huishoudens/${id}/plan`,
  action: m.naarPlan,
});
