import type { Attention } from '#platform/attention/index.ts';
import { countDays } from '#platform/time/index.ts';

import { computeAntwoorddag, type Vraagsoort } from './inwonervraag.ts';

type Inwonervraag = {
  id: string;
  huishouden: { id: string; naam: string };
  soort: Vraagsoort;
  gesteldOp: Date;
};

type Wachtend = { mijn: readonly Inwonervraag[]; laat: number; vandaag: string };

const TITELS: Record<Inwonervraag['soort'], string> = {
  waarom: 'Een inwoner vraagt waarom je keek',
  'klopt-niet': 'Een inwoner zegt dat er iets niet klopt',
  wens: 'Een inwoner heeft een wens',
  'persoonlijk-plan': 'Een inwoner gaf een eigen plan',
};

const formatOver = (dagen: number) =>
  dagen < 0 ? `${-dagen} ${dagen === -1 ? 'dag' : 'dagen'} te laat` : dagen === 0 ? 'vandaag' : `nog ${dagen} dagen`;

/** One question of a resident as a row on Vandaag: too late cannot wait (order 6), the rest comes with what is due (22). */
function createRow(vraag: Inwonervraag, vandaag: string): Attention {
  const over = countDays(vandaag, computeAntwoorddag(vraag.gesteldOp));
  const bij = vraag.huishouden.naam === '' ? '' : `${vraag.huishouden.naam}. `;
  return {
    order: over < 0 ? 6 : 22,
    icon: 'message-circle',
    tone: over < 0 ? 'negative' : 'info',
    title: TITELS[vraag.soort],
    href: vraag.soort === 'waarom' ? `/inwonervragen/${vraag.id}` : `/huishoudens/${vraag.huishouden.id}/stem`,
    text: `${bij}Antwoord in gewone woorden.`,
    badge: formatOver(over),
    action: 'Geef antwoord',
  };
}

/** What waits of residents' questions: their own for who was asked, how many are too late for who guards privacy. */
export function listInwonervraagRows({ mijn, laat, vandaag }: Wachtend): Attention[] {
  const rows = mijn.map((vraag) => createRow(vraag, vandaag));
  if (laat === 0) return rows;
  const text =
    laat === 1 ? 'Eén inwoner wacht al langer dan 14 dagen.' : `${laat} inwoners wachten al langer dan 14 dagen.`;
  const title = 'Vragen van inwoners zonder antwoord';
  return [...rows, { order: 20, icon: 'clock', tone: 'warning', title, href: '/inzage', text, action: 'Bekijk ze' }];
}
