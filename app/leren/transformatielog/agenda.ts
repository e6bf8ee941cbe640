import { computeHash } from '#platform/id/index.ts';

import { computeSleutel, type Kolommen, type Rij, type Waarden } from './inlezen.ts';
import type { Logsoort } from './transformatielog.ts';

/** A sheet on its way in, without its rows. */
export type Inlezing = {
  id: string;
  bestand: string;
  koppen: string[];
  kolommen: Kolommen;
  status: 'kolommen' | 'bezig' | 'klaar' | 'mislukt';
  totaal: number;
  verwerkt: number;
  nieuw: number;
  gewijzigd: number;
  gelijk: number;
  gemaaktDoor: string;
  gemaaktOp: Date;
  klaarOp: Date | null;
};

/** The rows of a sheet as they were in the file, with the line each began on. */
export type Rijen = { rows: string[][]; lines: number[] };

/** What is known of a line that came in from a sheet before. */
export type Eerder = { id: string; ingelezen: string | null; datum: string; versie: number | null };

/** What a line from a sheet says. `volgorde` is its place in the sheet, from 0. */
type Inhoud = {
  soort: Logsoort;
  titel: string;
  tekst: string;
  thema: string;
  label: string;
  begin: string;
  datum: string;
  volgorde: number;
};

/** A row that has to be written: a new line, or a new version of the line it was before. */
export type Wijziging = { eerder: Eerder | undefined; sleutel: string; ingelezen: string; inhoud: Inhoud };

/**
 * What a row says, as one hash. The order of the sheet is no part of it: a row that is put in between changes no other line.
 * It is compared with the row as it was last read and not with what is public, so that a correction by hand stays.
 */
const computeIngelezen = ({ titel, thema, label, tekst, begin }: Waarden): string =>
  computeHash(JSON.stringify([titel, thema, label, tekst, begin.tekst]));

/**
 * Compares the rows of a sheet with what came in before, by theme and title. A start without a day counts as `vandaag`
 * (YYYY-MM-DD) for a new line; a line that was there keeps its day.
 */
export function compareRijen(rows: readonly Rij[], eerder: ReadonlyMap<string, Eerder>, vandaag: string) {
  const wijzigingen = rows.flatMap(({ waarden }, volgorde): Wijziging[] => {
    const { titel, tekst, thema, label, begin } = waarden;
    const sleutel = computeSleutel(thema, titel);
    const ingelezen = computeIngelezen(waarden);
    const was = eerder.get(sleutel);
    if (was?.ingelezen === ingelezen) return [];
    const datum = begin.datum ?? was?.datum ?? vandaag;
    const inhoud = { soort: 'actie' as const, titel, tekst, thema, label, begin: begin.tekst, datum, volgorde };
    return [{ eerder: was, sleutel, ingelezen, inhoud }];
  });
  const gewijzigd = wijzigingen.filter((wijziging) => wijziging.eerder !== undefined).length;
  const tellingen = { nieuw: wijzigingen.length - gewijzigd, gewijzigd, gelijk: rows.length - wijzigingen.length };
  return { wijzigingen, tellingen };
}

/** The name of a chosen file as it may stand in public: without folders and characters that do not show, at most 100 characters. */
export function formatBestand(naam: string): string {
  const clean = (naam.split(/[/\\]/).at(-1) ?? '').replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return Array.from(clean === '' ? 'bestand.csv' : clean)
    .slice(-100)
    .join('');
}
