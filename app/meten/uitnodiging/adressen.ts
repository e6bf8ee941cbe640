const MAX_LENGTE = 254;
const VORM = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[a-z]{2,}$/i;

/** Most addresses at once. */
export const MAX_ADRESSEN = 500;

/** Only the address of "Naam <adres>". */
const findAdres = (regel: string) => (/<([^<>]+)>$/.exec(regel)?.[1] ?? regel).trim().toLowerCase();

/**
 * Reads addresses, one per line; empty lines do not count. Gives each address once in lower case, the numbers (from 1) of the lines that are no
 * address, and how many lines came twice.
 */
export function parseAdressen(tekst: string): { adressen: string[]; fout: number[]; dubbel: number } {
  const regels = tekst.split(/\r\n?|\n/).map((regel, i) => ({ nummer: i + 1, adres: findAdres(regel.trim()) }));
  const gevuld = regels.filter(({ adres }) => adres !== '');
  const goed = gevuld.filter(({ adres }) => adres.length <= MAX_LENGTE && VORM.test(adres));
  const adressen = [...new Set(goed.map(({ adres }) => adres))];
  const fout = gevuld.filter((regel) => !goed.includes(regel)).map(({ nummer }) => nummer);
  return { adressen, fout, dubbel: goed.length - adressen.length };
}

/** Lines that are no address, each by its number: "Regel 3 en 7 zijn geen e-mailadres." */
export const formatFout = (nummers: readonly number[]): string =>
  nummers.length === 1
    ? `Regel ${nummers[0]} is geen e-mailadres.`
    : `Regels ${new Intl.ListFormat('nl').format(nummers.map(String))} zijn geen e-mailadres.`;
