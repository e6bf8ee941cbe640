import { Problem } from '#platform/problems/index.ts';

/** No one we help was born before this day. */
export const VROEGSTE_GEBOORTEDAG = '1900-01-01';

/** A refusal at one field of a form: 400. */
export const createFout = (field: string, detail: string): Problem =>
  new Problem('ongeldige-invoer', detail, [{ field, detail }]);

/** Throws 400 at `geboortedatum` for a day after `vandaag` or before 1900; both YYYY-MM-DD. */
export function checkGeboortedatum(geboortedatum: string, vandaag: string): void {
  if (geboortedatum > vandaag) {
    throw createFout('geboortedatum', 'Deze dag moet nog komen. Vul de dag van geboorte in.');
  }
  if (geboortedatum < VROEGSTE_GEBOORTEDAG) {
    throw createFout('geboortedatum', 'Deze dag ligt voor 1900. Kijk het jaar na.');
  }
}

/** The refusal of who was second to change something: 409. */
export const createVerouderd = (): Problem =>
  new Problem('verouderde-versie', 'Iemand anders veranderde dit terwijl jij bezig was.');
