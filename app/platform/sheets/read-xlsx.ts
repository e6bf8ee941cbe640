import { readXlsx as parseXlsx, type Sheet } from 'hucre/xlsx';

import { formatCell, formatCellName } from './cell-text.ts';
import { readParts } from './parts.ts';
import { MAX_COLUMNS, MAX_WORKBOOK_ROWS, SheetRefused } from './refusal.ts';
import type { Grid } from './workbook.ts';
import { writeStoredZip } from './zip.ts';

/**
 * A sheet of a workbook before it is a table: its name, and its cells or why they are not read. `hiddenRows` are rows that did not
 * show and are gone from the cells already.
 */
export type ReadSheet = { name: string; grid: Grid | SheetRefused; hiddenRows: number };

export const MAX_SHEETS = 50;
/** Below this row nobody's table goes on; what stands there is forgotten, and would cost a row of memory for each row above it. */
const MAX_ROW_NUMBER = 60_000;

const ATTRIBUTE = /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decodeText = (text: string) =>
  text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');

/** The attributes of every element with this name (whatever its prefix), names without prefix. */
function listElements(xml: string, name: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*)>`, 'g'))].map(([, text = '']) =>
    Object.fromEntries(
      [...text.matchAll(ATTRIBUTE)].map(([, key = '', double, single]) => [
        key.replace(/^.*:/, ''),
        decodeText(double ?? single ?? ''),
      ]),
    ),
  );
}

function getPart(parts: ReadonlyMap<string, string>, name: string): string {
  const text = parts.get(name);
  if (text === undefined) throw new SheetRefused('damaged');
  return text;
}

/** Where a part that is named in the relations of another lies. */
function resolveTarget(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/').filter(Boolean)) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The worksheets that show, with the part each is in. Sheets of charts and hidden sheets are left out. */
function listSheets(parts: ReadonlyMap<string, string>): { name: string; part: string }[] {
  const root = listElements(getPart(parts, '_rels/.rels'), 'Relationship');
  const workbook = resolveTarget('', root.find(({ Type }) => Type?.endsWith('/officeDocument'))?.['Target'] ?? '');
  const [folder, file] = [workbook.replace(/[^/]*$/, ''), workbook.replace(/^.*\//, '')];
  const relations = listElements(getPart(parts, `${folder}_rels/${file}.rels`), 'Relationship');
  return listElements(getPart(parts, workbook), 'sheet').flatMap(({ name = '', id, state = 'visible' }) => {
    const relation = relations.find((one) => one['Id'] === id);
    if (state !== 'visible' || !relation?.['Type']?.endsWith('/worksheet')) return [];
    return [{ name, part: resolveTarget(folder, relation['Target'] ?? '') }];
  });
}

const parseColumn = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

type Scan = { lastRow: number; lastColumn: number; filledRows: number };

/**
 * Looks through the text of a worksheet for how far its filled cells reach, before it is parsed: a cell in the far corner of a
 * sheet is a few bytes in the file and gigabytes in memory.
 * @throws SheetRefused formula (with the cell), stray-cell (with the cell), too-many-columns, too-many-workbook-rows
 */
function scanWorksheet(xml: string): Scan {
  const scan: Scan = { lastRow: 0, lastColumn: 0, filledRows: 0 };
  let [row, column] = [0, 0];
  for (const [, tag, text = ''] of xml.matchAll(/<(?:\w+:)?(row|c|f)(?=[\s/>])([^>]*)>/g)) {
    if (tag === 'f') throw new SheetRefused('formula', { cell: formatCellName(row - 1, column - 1) });
    const place = /\sr\s*=\s*["']([A-Za-z]{0,3})(\d{0,7})["']/.exec(text);
    if (tag === 'row') {
      [row, column] = [Number(place?.[2] ?? row + 1), 0];
      continue;
    }
    column = place?.[1] ? parseColumn(place[1].toUpperCase()) : column + 1;
    if (place?.[2]) row = Number(place[2]);
    if (text.endsWith('/')) continue;
    if (row > MAX_ROW_NUMBER) throw new SheetRefused('stray-cell', { cell: formatCellName(row - 1, column - 1) });
    if (column > MAX_COLUMNS) throw new SheetRefused('too-many-columns');
    if (row > scan.lastRow) scan.filledRows += 1;
    scan.lastRow = Math.max(scan.lastRow, row);
    scan.lastColumn = Math.max(scan.lastColumn, column);
  }
  if (scan.filledRows > MAX_WORKBOOK_ROWS + 100) throw new SheetRefused('too-many-workbook-rows');
  return scan;
}

/** The cells of a worksheet: what stands between the tags of sheetData. */
const cutCells = (xml: string) => /<(?:\w+:)?sheetData[\s>][^]*?<\/(?:\w+:)?sheetData>/.exec(xml)?.[0] ?? '';

/** The cells of a parsed sheet, or the refusal when it holds what is no value. */
function readGrid(sheet: Sheet): Grid | SheetRefused {
  for (const [place, { type, formula }] of sheet.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const cell = formatCellName(row, column);
    if (type === 'formula' || formula !== undefined) return new SheetRefused('formula', { cell });
    if (type === 'error') return new SheetRefused('cell-error', { cell });
  }
  return {
    rows: sheet.rows.map((row) => row.map(formatCell)),
    merges: sheet.merges ?? [],
    hiddenRows: new Set([...(sheet.rowDefs ?? [])].filter(([, { hidden }]) => hidden).map(([row]) => row)),
    hiddenColumns: new Set((sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : []))),
  };
}

/** How far a worksheet reaches, or why it is not read. */
function findScan(xml: string): Scan | SheetRefused {
  try {
    return scanWorksheet(cutCells(xml));
  } catch (error) {
    if (error instanceof SheetRefused) return error;
    throw error;
  }
}

/** A worksheet without its settings for print, filters and colours: only cells, merges, and what does not show. */
function stripWorksheet(xml: string): string {
  const columns = /<(?:\w+:)?cols[\s>][^]*?<\/(?:\w+:)?cols>/.exec(xml)?.[0] ?? '';
  const merges = /<(?:\w+:)?mergeCells[\s>][^]*?<\/(?:\w+:)?mergeCells>/.exec(xml)?.[0] ?? '';
  return `<worksheet>${columns}${cutCells(xml)}${merges}</worksheet>`;
}

/** The workbook again, with of its worksheets only the cells of those that are read. */
function renderWorkbook(parts: ReadonlyMap<string, string>, good: ReadonlySet<string>, all: ReadonlySet<string>) {
  const encoder = new TextEncoder();
  const texts = [...parts].map(([name, text]): [string, Uint8Array] => {
    if (good.has(name)) return [name, encoder.encode(stripWorksheet(text))];
    return [name, encoder.encode(all.has(name) ? '<worksheet/>' : text)];
  });
  return writeStoredZip(new Map(texts));
}

/**
 * The sheets of an Excel workbook, each with its cells or with why it is not read. Formulas are refused with their cell: what
 * they show is not what they hold.
 * @throws SheetRefused for the workbook as a whole
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadSheet[]> {
  const parts = readParts(bytes, 'xlsx');
  const found = listSheets(parts);
  if (found.length > MAX_SHEETS) throw new SheetRefused('too-many-sheets');
  const scanned = found.map(({ name, part }) => ({ name, part, scan: findScan(getPart(parts, part)) }));
  const good = scanned.filter((one): one is typeof one & { scan: Scan } => !(one.scan instanceof SheetRefused));
  const [rows, columns] = [
    Math.max(1, ...good.map(({ scan }) => scan.lastRow)),
    Math.max(1, ...good.map(({ scan }) => scan.lastColumn)),
  ];
  const names = new Set(good.map(({ name }) => name));
  const workbook = renderWorkbook(parts, new Set(good.map(({ part }) => part)), new Set(found.map(({ part }) => part)));
  const { sheets } = await parseXlsx(workbook, {
    sheets: ({ name }) => names.has(name),
    range: `A1:${formatCellName(rows - 1, columns - 1)}`,
  });
  return scanned.map(({ name, scan }) => {
    if (scan instanceof SheetRefused) return { name, grid: scan, hiddenRows: 0 };
    const sheet = sheets.find((one) => one.name === name);
    return { name, grid: sheet ? readGrid(sheet) : new SheetRefused('damaged'), hiddenRows: 0 };
  });
}
