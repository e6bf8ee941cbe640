import { parentPort, workerData } from 'node:worker_threads';

import { readOds } from './read-ods.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Place, type RefusalCode, SheetRefused } from './refusal.ts';
import { createSheetTable, type SheetTable } from './workbook.ts';

/** What is asked of the worker: the bytes of a workbook, and what kind it is. */
export type Task = { bytes: Uint8Array; kind: 'xlsx' | 'ods' };
export type Refusal = { refusal: { code: RefusalCode } & Place };
/** What it answers: every sheet with its table or its refusal, or the refusal of the whole file. */
export type Answer = Refusal | { sheets: ({ name: string } & ({ table: SheetTable } | Refusal))[] };

const MAX_CHARACTERS = 20_000_000;

const asRefusal = ({ code, line, cell }: SheetRefused): Refusal => ({ refusal: { code, line, cell } });

/** What `read` gives. A file that the reader cannot make sense of is damaged, whatever went wrong in it. */
async function readOrRefuse<T>(read: () => T | Promise<T>): Promise<T | Refusal> {
  try {
    return await read();
  } catch (error) {
    return asRefusal(error instanceof SheetRefused ? error : new SheetRefused('damaged'));
  }
}

function countCharacters({ rows }: SheetTable): number {
  let count = 0;
  for (const row of rows) for (const cell of row) count += cell.length;
  return count;
}

async function readWorkbook({ bytes, kind }: Task): Promise<Answer> {
  const read = kind === 'xlsx' ? await readXlsx(bytes) : await readOds(bytes);
  const sheets = read.map(({ name, grid, hiddenRows }) => {
    if (grid instanceof SheetRefused) return { name, ...asRefusal(grid) };
    try {
      const table = createSheetTable(grid);
      return { name, table: { ...table, hiddenRows: table.hiddenRows + hiddenRows } };
    } catch (error) {
      if (error instanceof SheetRefused) return { name, ...asRefusal(error) };
      throw error;
    }
  });
  const characters = sheets.reduce((sum, sheet) => sum + ('table' in sheet ? countCharacters(sheet.table) : 0), 0);
  if (characters > MAX_CHARACTERS) throw new SheetRefused('too-complex');
  return { sheets };
}

parentPort?.postMessage(await readOrRefuse(() => readWorkbook(workerData as Task)), []);
