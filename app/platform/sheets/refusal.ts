/** Largest sheet that is read, in bytes. An agenda of 10,000 rows is about 1.5 MB. */
export const MAX_UPLOAD_BYTES = 5 * 1024 * 1024;

/** Most rows under the heading row, and most columns, that a sheet may have. A workbook costs more to read than text. */
export const MAX_ROWS = 20_000;
export const MAX_WORKBOOK_ROWS = 10_000;
export const MAX_COLUMNS = 100;

const AS_CSV = 'Sla de tabel op als CSV en kies dat bestand.';
const AGAIN = 'Open het, sla het opnieuw op en kies het nog een keer.';
const CHOOSE = 'Kies een bestand uit Excel of LibreOffice, of een CSV-bestand.';

const SENTENCES = {
  empty: 'Dit bestand is leeg.',
  'no-rows': 'Onder de kopregel staan geen rijen.',
  'too-large': 'Dit bestand is te groot. Het mag hoogstens 5 MB zijn.',
  'old-office': 'Dit is een oud Office-bestand. Sla het op als Excel-werkmap (.xlsx) en kies dat bestand.',
  password: 'Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en kies het opnieuw.',
  macros: 'In dit bestand zitten macro’s. Sla het op als Excel-werkmap zonder macro’s (.xlsx).',
  'binary-workbook': 'Dit is een binaire Excel-werkmap. Sla hem op als Excel-werkmap (.xlsx).',
  'other-document': `Dit is een Office-bestand, maar geen rekenblad. ${CHOOSE}`,
  'external-data': 'Dit bestand haalt gegevens uit andere bestanden. Plak alleen de waarden in een nieuw bestand.',
  'wrong-extension': `De naam van dit bestand past niet bij wat erin zit. ${AGAIN}`,
  archive: `Dit is een ingepakt bestand. Pak het uit. ${CHOOSE}`,
  'zip-bomb': 'Dit bestand wordt veel te groot als we het uitpakken. Daarom lezen we het niet.',
  damaged: `Dit bestand is beschadigd. ${AGAIN}`,
  entities: 'In dit bestand staan opdrachten die er niet horen. Daarom lezen we het niet.',
  'too-complex': `Dit bestand is te ingewikkeld om te lezen. ${AS_CSV}`,
  'too-many-sheets': 'Dit bestand heeft meer dan 50 bladen. Zet de tabel in een nieuw bestand.',
  'no-sheet': 'In dit bestand staat geen blad dat we kunnen lezen.',
  'too-busy': 'Er worden nu te veel bestanden tegelijk gelezen. Probeer het over een minuut opnieuw.',
  formula: 'Daar staat een formule. Plak op die plaats alleen de waarden.',
  'cell-error': 'Daar staat een foutmelding van het rekenblad. Vul de goede waarde in.',
  'cell-too-long': 'Daar staat meer tekst dan in een cel past. Maak de tekst korter.',
  'stray-cell': 'Daar staat iets ver buiten de tabel. Haal het weg.',
  pdf: `Dit is een pdf. ${CHOOSE}`,
  image: `Dit is een afbeelding. ${CHOOSE}`,
  markup: `Dit is een webpagina of een XML-bestand. ${AS_CSV}`,
  'other-text': `Dit is geen tabel in CSV. ${AS_CSV}`,
  binary: `Dit bestand bevat geen leesbare tekst. ${AS_CSV}`,
  'one-column': 'In dit bestand staat geen tabel met kolommen. Scheid de kolommen met een puntkomma.',
  'no-table': 'Op dit blad staat geen tabel met een kopregel.',
  'too-many-rows': 'Dit bestand heeft meer dan 20.000 rijen. Verdeel het over meer bestanden.',
  'too-many-workbook-rows':
    'Dit blad heeft meer dan 10.000 rijen. Verdeel het over meer bestanden, of sla het op als CSV.',
  'too-many-columns': 'Dit bestand heeft meer dan 100 kolommen. Haal de kolommen weg die niet nodig zijn.',
  'broken-quotes': 'De aanhalingstekens kloppen niet. Verbeter ze en probeer het opnieuw.',
} as const;

/** Why a file is not read as a sheet. */
export type RefusalCode = keyof typeof SENTENCES;

/** Where in the file it goes wrong: a 1-based line of text, or a cell as a spreadsheet names it ("C4"). */
export type Place = { line?: number | undefined; cell?: string | undefined };

const formatPlace = ({ line, cell }: Place) =>
  cell === undefined ? (line === undefined ? '' : `Kijk naar regel ${line}. `) : `Kijk naar cel ${cell}. `;

/**
 * A file that is not read, with the reason. `message` is a Dutch sentence at B1 level for the person who chose the
 * file; it holds nothing of the file's content. `line` (1-based) or `cell` is there when one place is at fault.
 */
export class SheetRefused extends Error {
  readonly code: RefusalCode;
  readonly line: number | undefined;
  readonly cell: string | undefined;

  constructor(code: RefusalCode, { line, cell }: Place = {}) {
    super(`${formatPlace({ line, cell })}${SENTENCES[code]}`);
    this.name = 'SheetRefused';
    this.code = code;
    this.line = line;
    this.cell = cell;
  }
}
