import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

type Scan = { beheert: boolean; meting: { opengesteld: boolean } };

/** Who works on it. Council and college read the report instead, residents too. */
const LEZERS = ['uitvoerder', 'teamleider', 'aanbieder', 'beleid', 'transformatiemanager', 'categoriemanager'];

/** A scan in the making is for who makes it, and for its report; once it was opened to others, professionals read along. */
export function canReadScan({ rollen }: Actor, { beheert, meting }: Scan): Verdict {
  if (beheert || rollen.includes('rapport')) return true;
  if (!rollen.some((rol) => LEZERS.includes(rol))) {
    return { reden: 'De scan is er voor professionals. Vraag de begeleider om het rapport.' };
  }
  return meting.opengesteld || { reden: 'De begeleider heeft deze scan nog niet opengesteld.' };
}

/** Scores, evidence and interviews are of who guides the scan. */
export const canWriteScan = ({ beheert }: Pick<Scan, 'beheert'>): Verdict =>
  beheert || { reden: 'Alleen de begeleider, beleid en de transformatiemanager werken aan deze scan.' };
