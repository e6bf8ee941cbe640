import { Problem } from '#platform/problems/index.ts';

/** No one we help was born before this day. */
const VROEGSTE_GEBOORTEDAG = '1900-01-01';

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

type Leden = readonly { id: string; eindigtOp: string | null }[];

/** Throws 400 at `lid` for someone who does not belong to these leden today, and when it is only for a lid that is not named. */
export function checkNetwerk({ lid, alleenVoorLid }: { lid?: string; alleenVoorLid?: boolean }, leden: Leden): void {
  if (lid === undefined) {
    if (alleenVoorLid) throw createFout('lid', 'Kies bij wie deze persoon hoort.');
    return;
  }
  if (!leden.some((one) => one.id === lid && one.eindigtOp === null)) {
    throw createFout('lid', 'Kies iemand van dit huishouden.');
  }
}

export type PartijInput = {
  partij: string;
  /** Who signs in for the partij; nobody when it is left out. */
  medewerker?: string;
  taak: string;
  leefdomeinen: readonly string[];
  wetten: readonly string[];
  /** Leden whose own rows they may read too. */
  leden?: readonly string[];
};

/** What is known of a partij and of who would take part for it. */
export type Partijfeiten = {
  partijBestaat: boolean;
  wie: { partij: string | null; rollen: readonly string[]; status: string } | undefined;
  /** Takes part already, in another row. */
  doetMee: boolean;
};

/**
 * Throws 400 at the field for what does not fit: a partij that is not there, no part of life, a lid of another huishouden, or someone
 * who does not work for it, cannot open a dossier, left, or takes part already.
 */
export function checkPartij(input: PartijInput, { partijBestaat, wie, doetMee }: Partijfeiten, leden: Leden): void {
  if (!partijBestaat) throw createFout('partij', 'Kies een partij uit de lijst.');
  if (input.leefdomeinen.length === 0) throw createFout('leefdomeinen', 'Kies waar deze partij bij helpt.');
  if (!(input.leden ?? []).every((id) => leden.some((lid) => lid.id === id))) {
    throw createFout('leden', 'Kies mensen van dit huishouden.');
  }
  if (input.medewerker === undefined) return;
  if (wie?.partij !== input.partij || wie.status === 'uit-dienst') {
    throw createFout('medewerker', 'Deze persoon werkt niet bij deze partij. Kies iemand anders.');
  }
  if (!wie.rollen.some((rol) => rol === 'aanbieder' || rol === 'uitvoerder')) {
    throw createFout('medewerker', 'Deze persoon kan geen dossier openen. Kies iemand anders.');
  }
  if (doetMee) throw createFout('medewerker', 'Deze persoon doet al mee. Werk dat bij.');
}
