/** Sheets: reading a CSV file that a person chose, and writing one that a spreadsheet opens safely. */
export { checkUpload } from './check-upload.ts';
export { readCsv, type Sheet } from './read-csv.ts';
export { SheetRefused } from './refusal.ts';
export { writeCsv } from './write-csv.ts';
