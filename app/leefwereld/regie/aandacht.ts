import type { Attention } from '#platform/attention/index.ts';
import { computeDay, countDays } from '#platform/time/index.ts';

import { formatNumber } from '../../ui/format.ts';

export type Vraag = { id: string; naam: string; opvolger: string | null; op: Date | null; door: string; aan: string };
export type Antwoord = { id: string; soort: string; wie: string };
export type Zonder = { id: string; naam: string; regisseur: string };

const hrefOf = (id: string) => `/huishoudens/${id}/regie`;

function renderWacht(op: Date | null, vandaag: string): string {
  const dagen = op === null ? 0 : countDays(computeDay(op), vandaag);
  if (dagen <= 0) return 'sinds vandaag';
  return dagen === 1 ? 'wacht al één dag' : `wacht al ${dagen} dagen`;
}

/** A question: to this person, who answers it (8: somebody waits), or by them, who waits for it (40). */
export function renderVraag(
  { id, naam, opvolger, op, door, aan }: Vraag,
  persoon: string | null,
  vandaag: string,
): Attention {
  const row = { href: hrefOf(id), badge: renderWacht(op, vandaag) };
  if (opvolger === persoon) {
    const text = `${door} vraagt het. Tot je antwoord blijft de regie waar die is.`;
    const title = `Neem jij de regie over voor ${naam}?`;
    return { ...row, order: 8, icon: 'users', tone: 'info', title, text, action: 'Geef antwoord' };
  }
  const text = 'Je vroeg of deze collega de regie overneemt.';
  return {
    ...row,
    order: 40,
    icon: 'clock',
    title: `${aan} moet nog antwoorden over ${naam}`,
    text,
    action: 'Naar de regie',
  };
}

/** For the teamleider: a huishouden whose regisseur does not work here any more cannot wait (6). */
export const renderZonder = ({ id, naam, regisseur }: Zonder): Attention => ({
  order: 6,
  icon: 'user',
  tone: 'warning',
  title: `${naam} heeft geen regisseur die er is`,
  href: hrefOf(id),
  text: `${regisseur} werkt niet meer in een wijkteam. Neem de regie over of vraag een collega.`,
  action: 'Regel de regie',
});

/** What was answered these days: each no by itself (30), and that the regie went over in one row (65). */
export function renderAntwoorden(antwoorden: readonly Antwoord[]): Attention[] {
  const nee = antwoorden.filter(({ soort }) => soort === 'afgewezen');
  const gegaan = antwoorden.filter(({ soort }) => soort !== 'afgewezen');
  const rows: Attention[] = nee.map(({ id, wie }) => ({
    order: 30,
    icon: 'alert-circle',
    tone: 'info',
    title: `${wie} neemt de regie niet over`,
    href: hrefOf(id),
    text: 'De regie blijft waar die is. Lees waarom, of vraag een ander.',
    action: 'Naar de regie',
  }));
  const [eerste] = gegaan;
  if (!eerste) return rows;
  const keer = `De regie ging ${formatNumber(gegaan.length)} keer naar een collega`;
  const title = gegaan.length === 1 ? `${eerste.wie} nam de regie van je over` : keer;
  const text = 'Het dossier is niet meer van jou.';
  return [
    ...rows,
    { order: 65, icon: 'circle-check', title, href: '/huishoudens', text, action: 'Naar je huishoudens' },
  ];
}
