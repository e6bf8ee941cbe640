import { isDay } from '#platform/time/index.ts';

/** Whether a text is a burgerservicenummer: nine digits that pass the elfproef (Wet algemene bepalingen BSN; LAW-W20). */
export function isBsn(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false;
  const som = [...text].reduce((total, cijfer, i) => total + Number(cijfer) * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0;
}

/** A BSN as a page may show it: "••••••990". Of a text that is no BSN nothing shows. */
export const formatBsnMasked = (bsn: string): string => (isBsn(bsn) ? `••••••${bsn.slice(-3)}` : '•••••••••');

export type Terugvalidentiteit = {
  achternaam: string | null;
  voornamen: string | null;
  geboortedatum: string | null;
  postcode: string | null;
  huisnummer: string | number | null;
};

/**
 * Whether somebody is known without a BSN: surname, first names, birth date (YYYY-MM-DD), postcode and house number, all of
 * them. Wmo 2015 5.2.9 (LAW-W20).
 */
export function hasTerugvalidentiteit(persoon: Terugvalidentiteit): boolean {
  const { achternaam, voornamen, geboortedatum, postcode, huisnummer } = persoon;
  const namen = [achternaam, voornamen].every((naam) => /\p{L}/u.test(naam ?? ''));
  const adres = /^[1-9]\d{3} ?[A-Za-z]{2}$/.test(postcode?.trim() ?? '') && /^[1-9]\d*/.test(String(huisnummer ?? ''));
  return namen && adres && isDay(geboortedatum ?? '');
}
