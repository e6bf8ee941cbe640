import { isDay } from '#platform/time/index.ts';

/** Most people one search shows: who sees more names than that, knows too little of the one they look for. */
export const MAX_GEVONDEN = 10;

/** So many searches in a quarter of an hour: enough for a busy front desk, too few to go through a town. */
export const MAX_ZOEKEN = 60;
export const ZOEKEN_SECONDEN = 15 * 60;

/** What someone can be in the huishouden they move to. */
export const RELATIES = ['zelf', 'partner', 'ouder', 'kind', 'grootouder', 'ander'] as const;

/** A postcode as the vindkaart has it: "1234ab" and "1234 AB" give "1234AB". */
export const formatPostcode = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase();

/** A house number without what comes after it: "12 bis" gives "12". */
export const formatHuisnummer = (text: string): string => /^\s*(\d{1,5})/.exec(text)?.[1] ?? '';

/** Days that are easily written for this one (YYYY-MM-DD): day and month exchanged, one off in day, month, year or decade. */
export function listDichtbij(geboortedatum: string): string[] {
  const [jaar = 0, maand = 0, dag = 0] = geboortedatum.split('-').map(Number);
  const write = (y: number, m: number, d: number) =>
    [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
  const near = [
    write(jaar, dag, maand),
    ...[-1, 1].flatMap((een) => [
      write(jaar, maand, dag + een),
      write(jaar, maand + een, dag),
      write(jaar + een, maand, dag),
    ]),
    ...[-10, 10].flatMap((tien) => [write(jaar + tien, maand, dag), write(jaar, maand, dag + tien)]),
  ];
  return [...new Set(near)].filter((one) => one !== geboortedatum && isDay(one));
}

/** Why two are taken for one. */
export type Reden =
  | 'zelfde-bsn'
  | 'zelfde-naam'
  | 'naam-lijkt'
  | 'zelfde-geboortedatum'
  | 'geboortedatum-lijkt'
  | 'zelfde-adres';

export type Vergelijking = {
  /** How alike the names are, 0 to 1. */
  naam: number;
  geboortedatum: 'zelfde' | 'dichtbij' | 'anders';
  zelfdeAdres: boolean;
  zelfdeBsn: boolean;
};

/** From this likeness on a name is taken for the same name. */
const ZELFDE = 0.97;

/** So much less alike a name may be when the birth date is the same. */
const RUIMER = 0.1;

/**
 * How sure it is that two are one, 0 to 1, with the reasons; undefined when it is not worth a look. A BSN is certain; a name with a
 * birth date or an address is likely; people of one household share an address and a surname, and are not one for that.
 */
export function computeDubbel(
  { naam, geboortedatum, zelfdeAdres, zelfdeBsn }: Vergelijking,
  gelijkend: number,
): { score: number; redenen: Reden[] } | undefined {
  const redenen: Reden[] = [];
  if (zelfdeBsn) redenen.push('zelfde-bsn');
  if (naam >= ZELFDE) redenen.push('zelfde-naam');
  else if (naam >= gelijkend - RUIMER) redenen.push('naam-lijkt');
  if (geboortedatum === 'zelfde') redenen.push('zelfde-geboortedatum');
  else if (geboortedatum === 'dichtbij' && naam >= gelijkend) redenen.push('geboortedatum-lijkt');
  if (zelfdeAdres) redenen.push('zelfde-adres');
  if (zelfdeBsn) return { score: 1, redenen };
  const dag = { zelfde: 0.4, dichtbij: 0.2, anders: 0 }[geboortedatum];
  const likely = naam >= gelijkend && (dag > 0 || zelfdeAdres);
  // Nora and Noura of one day; on one day behind one door also a name that was written quite otherwise.
  const sameDay = geboortedatum === 'zelfde' && naam >= gelijkend - (zelfdeAdres ? 2 : 1) * RUIMER;
  if (!likely && !sameDay) return undefined;
  return { score: Math.min(0.99, naam * 0.45 + dag + (zelfdeAdres ? 0.15 : 0)), redenen };
}

/** How sure that is, in three words. */
export const computeZekerheid = (score: number): 'zeker' | 'waarschijnlijk' | 'misschien' =>
  score === 1 ? 'zeker' : score >= 0.8 ? 'waarschijnlijk' : 'misschien';
