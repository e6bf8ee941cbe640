/** Largest sheet that is read, in bytes. An agenda of 10,000 rows is about 1.5 MB. */
export const MAX_UPLOAD_BYTES = 5 * 1024 * 1024;

/** Most rows under the heading row, and most columns, that a sheet may have. */
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 100;

const AS_CSV = 'Sla de tabel op als CSV en kies dat bestand.';

const SENTENCES = {
  empty: 'Dit bestand is leeg.',
  'no-rows': 'Onder de kopregel staan geen rijen.',
  'too-large': 'Dit bestand is te groot. Het mag hoogstens 5 MB zijn.',
  excel: `Dit is een Excel-bestand. ${AS_CSV}`,
  'old-office': `Dit is een oud Office-bestand. ${AS_CSV}`,
  'open-document': `Dit is een LibreOffice-bestand. ${AS_CSV}`,
  archive: 'Dit is een ingepakt bestand. Pak het uit en kies het CSV-bestand.',
  pdf: 'Dit is een pdf. Kies een CSV-bestand.',
  image: 'Dit is een afbeelding. Kies een CSV-bestand.',
  markup: `Dit is een webpagina of een XML-bestand. ${AS_CSV}`,
  'other-text': `Dit is geen tabel in CSV. ${AS_CSV}`,
  binary: `Dit bestand bevat geen leesbare tekst. ${AS_CSV}`,
  'one-column': 'In dit bestand staat geen tabel met kolommen. Scheid de kolommen met een puntkomma.',
  'too-many-rows': 'Dit bestand heeft meer dan 20.000 rijen. Verdeel het over meer bestanden.',
  'too-many-columns': 'Dit bestand heeft meer dan 100 kolommen. Haal de kolommen weg die niet nodig zijn.',
  'broken-quotes': 'De aanhalingstekens kloppen niet. Verbeter ze en probeer het opnieuw.',
} as const;

/** Why a file is not read as a sheet. */
export type RefusalCode = keyof typeof SENTENCES;

/**
 * A file that is not read, with the reason. `message` is a Dutch sentence at B1 level for the person who chose the
 * file; it holds nothing of the file's content. `line` (1-based) is there when one line is at fault.
 */
export class SheetRefused extends Error {
  readonly code: RefusalCode;
  readonly line: number | undefined;

  constructor(code: RefusalCode, line?: number) {
    super(line === undefined ? SENTENCES[code] : `Kijk naar regel ${line}. ${SENTENCES[code]}`);
    this.name = 'SheetRefused';
    this.code = code;
    this.line = line;
  }
}
