import type { Attention } from '#platform/attention/index.ts';

import { computeNadering } from './verbeteractie.ts';

const formatDagen = (dagen: number) => (dagen === 1 ? '1 dag' : `${dagen} dagen`);

/** An own verbeteractie as one row on Vandaag: over time 12, near 32, later 62. `vandaag` is a day, YYYY-MM-DD. */
export function renderAandacht(actie: { id: string; titel: string; klaarOp: string }, vandaag: string): Attention {
  const row = {
    icon: 'circle-check' as const,
    title: actie.titel,
    href: `/verbeteracties/${actie.id}`,
    action: 'Naar de actie',
  };
  const { soort, dagen } = computeNadering(actie.klaarOp, vandaag);
  if (soort === 'te-laat') {
    const text = 'De dag van deze actie is voorbij. Schrijf op wat het opleverde, of kies een nieuwe dag.';
    return { ...row, order: 12, tone: 'warning', text, badge: `${formatDagen(dagen)} voorbij` };
  }
  const text = 'Jij pakt dit op na een meting.';
  const badge = dagen === 0 ? 'vandaag' : `nog ${formatDagen(dagen)}`;
  return { ...row, order: soort === 'bijna' ? 32 : 62, tone: 'info', text, badge };
}
