/** Sheets: reading a file that a person chose (CSV, XLSX, ODS), and writing one that a spreadsheet opens safely. */
export { readCsv } from './read-csv.ts';
export { type NamedSheet, readSheets } from './read-sheets.ts';
export { MAX_UPLOAD_BYTES, SheetRefused } from './refusal.ts';
export type { Table } from './table.ts';
export { writeCsv } from './write-csv.ts';
export { writeXlsx } from './write-xlsx.ts';
export { readDirectory } from './zip.ts';
