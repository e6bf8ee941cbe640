import { Problem } from '#platform/problems/index.ts';
import { addDays } from '#platform/time/index.ts';

import { formatDay } from '../../ui/format.ts';
import type { Stand, Toegang } from './meting.ts';

/** Days between two reminders, and after opening. */
const HERINNER_DAGEN = 3;

/** What goes on from the page of a meting: a link, or a button that does it. */
const VERVOLGEN = [
  'invullen',
  'groepen',
  'afspraken',
  'links',
  'vragen',
  'openen',
  'scoren',
  'sluiten',
  'herinneren',
  'delen',
  'wachten',
  'resultaten',
  'uitkomst',
  'scan',
  'niets',
] as const;
export type Vervolg = (typeof VERVOLGEN)[number];

type Zicht = {
  stand: Stand;
  toegang: Toegang;
  /** First day a reminder may go. */
  herinnerenOp: string | null;
  geopendOp: string | null;
  beheert: boolean;
  /** Belongs to a partij that takes part. */
  doetMee: boolean;
  /** Has an own invitation that is not used. */
  magInvullen: boolean;
  groepen: number;
  links: number;
  gevraagd: number;
  /** As released. */
  gedaan: number;
  /** The partijen write first what they see when it goes well, and nothing is written yet. */
  moetAfspreken: boolean;
  vandaag: string;
};

function computeOpzet({ toegang, groepen, links, gevraagd, moetAfspreken }: Zicht): Vervolg {
  if (toegang === 'scan') return 'openen';
  if (groepen === 0) return 'groepen';
  if (moetAfspreken) return 'afspraken';
  if (toegang === 'link') return links === 0 ? 'links' : 'openen';
  return gevraagd === 0 ? 'vragen' : 'openen';
}

/** The day from which a reminder may go, YYYY-MM-DD. */
export const computeHerinnerdag = ({
  herinnerenOp,
  geopendOp,
}: {
  herinnerenOp: string | null;
  geopendOp: string | null;
}) => addDays(herinnerenOp ?? geopendOp ?? '1970-01-01', HERINNER_DAGEN);

function computeLoop(zicht: Zicht): Vervolg {
  const { toegang, gevraagd, gedaan, vandaag } = zicht;
  if (toegang === 'scan') return 'scoren';
  if (toegang === 'link') return 'delen';
  if (gedaan >= gevraagd && gevraagd > 0) return 'sluiten';
  return computeHerinnerdag(zicht) <= vandaag ? 'herinneren' : 'wachten';
}

/** The one thing that comes next for who looks at a meting; filling in comes before managing. */
export function computeVervolg(zicht: Zicht): Vervolg {
  const { stand, beheert, doetMee, magInvullen } = zicht;
  if (stand === 'open' && magInvullen) return 'invullen';
  if (!beheert) return stand === 'geopend' && doetMee ? 'uitkomst' : 'niets';
  if (stand === 'concept') return computeOpzet(zicht);
  if (stand === 'open') return computeLoop(zicht);
  // A scan was never hidden: nothing has to be opened.
  if (zicht.toegang === 'scan') return 'scan';
  return stand === 'gesloten' ? 'resultaten' : 'uitkomst';
}

type Herinnerd = { stand: Stand; toegang: Toegang; herinnerenOp: string | null; geopendOp: string | null };

/** Whether a reminder may go on this day (YYYY-MM-DD): to own invitations, at most once in three days. */
export const isHerinnerbaar = (meting: Herinnerd, vandaag: string): boolean =>
  meting.stand === 'open' && meting.toegang === 'uitnodiging' && computeHerinnerdag(meting) <= vandaag;

/** Throws 409 in words when no reminder may go on this day. */
export function checkHerinnerbaar(meting: Herinnerd, vandaag: string): void {
  if (meting.toegang !== 'uitnodiging') {
    throw new Problem('verkeerde-staat', 'Niemand kreeg een uitnodiging. Deel de link opnieuw.');
  }
  if (isHerinnerbaar(meting, vandaag)) return;
  const dag = formatDay(computeHerinnerdag(meting));
  throw new Problem('verkeerde-staat', `Een herinnering kan eens in de drie dagen. Dat kan weer op ${dag}.`);
}
