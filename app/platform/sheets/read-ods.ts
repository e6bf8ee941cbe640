import { readOds as parseOds } from 'hucre/ods';

import { formatCell, formatCellName } from './cell-text.ts';
import { readParts } from './parts.ts';
import { MAX_SHEETS, type ReadSheet } from './read-xlsx.ts';
import { MAX_COLUMNS, SheetRefused } from './refusal.ts';
import type { Grid } from './workbook.ts';
import { writeStoredZip } from './zip.ts';

const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const MAX_CONTENT_CHARACTERS = 24_000_000;
const TABLE = /<table:table(?=[\s/>])([^>]*?)(?:\/>|>([^]*?)<\/table:table>)/g;
/** What only groups rows or columns; the reader looks for rows directly under the table. */
const GROUPS = /<\/?table:table-(?:header-rows|rows|row-group|header-columns|columns|column-group)(?=[\s/>])[^>]*>/g;
const STYLE = /\stable:(?:default-cell-)?style-name="[^"]*"/g;
const HIDDEN_ROW =
  /<table:table-row(?=[\s>])([^>]*\stable:visibility="(?:collapse|filter)"[^>]*)(?<!\/)>[^]*?<\/table:table-row>/g;
const NOTE = /<office:annotation(?=[\s>])[^]*?<\/office:annotation>/g;

const getRepeat = (attributes: string, of: 'rows' | 'columns') =>
  Number(new RegExp(`\\stable:number-${of}-repeated="(\\d+)"`).exec(attributes)?.[1] ?? 1);
const isHidden = (attributes: string) => /\stable:visibility="(?:collapse|filter)"/.test(attributes);

/** Names of the styles of tables that do not show. */
const listHiddenStyles = (content: string) =>
  new Set(
    [...content.matchAll(/<style:style\s([^>]*style:family="table"[^>]*)>([^]*?)<\/style:style>/g)]
      .filter(([, , body = '']) => /\stable:display="false"/.test(body))
      .map(([, attributes = '']) => /\sstyle:name="([^"]*)"/.exec(` ${attributes}`)?.[1] ?? ''),
  );

function listHiddenColumns(table: string): Set<number> {
  const hidden = new Set<number>();
  let column = 0;
  for (const [, attributes = ''] of table.matchAll(/<table:table-column(?=[\s/>])([^>]*)>/g)) {
    const next = Math.min(column + getRepeat(attributes, 'columns'), MAX_COLUMNS);
    if (isHidden(attributes)) for (let i = column; i < next; i += 1) hidden.add(i);
    column = next;
  }
  return hidden;
}

/** Rows that do not show become empty rows, so that the others keep their number. Gives how many there were. */
function cutHiddenRows(table: string): { table: string; hidden: number } {
  let hidden = 0;
  const shown = table.replaceAll(HIDDEN_ROW, (row, attributes: string) => {
    const repeat = getRepeat(attributes, 'rows');
    if (/<text:p|office:value/.test(row)) hidden += repeat;
    return `<table:table-row table:number-rows-repeated="${repeat}"/>`;
  });
  return { table: shown, hidden };
}

type Found = { name: string; xml: string; hiddenRows: number; hiddenColumns: Set<number> };

/** The tables of the document that show, without what only makes them pretty. */
function listTables(content: string): Found[] {
  const hiddenStyles = listHiddenStyles(content);
  return [...content.matchAll(TABLE)].flatMap(([, attributes = '', body = '']) => {
    const style = /\stable:style-name="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (hiddenStyles.has(style)) return [];
    const name = /\stable:name="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const plain = body.replaceAll(NOTE, '').replaceAll(GROUPS, '').replaceAll(STYLE, '');
    const { table, hidden } = cutHiddenRows(plain);
    const xml = `<table:table table:name="${name}">${table}</table:table>`;
    return [{ name, xml, hiddenRows: hidden, hiddenColumns: listHiddenColumns(plain) }];
  });
}

async function readGrid({ xml, hiddenColumns }: Found): Promise<{ name: string; grid: Grid }> {
  const content = `<office:document-content><office:body><office:spreadsheet>${xml}</office:spreadsheet></office:body></office:document-content>`;
  const encoder = new TextEncoder();
  const parts = { mimetype: MIMETYPE, 'content.xml': content };
  const clean = new Map(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)]));
  const { sheets } = await parseOds(writeStoredZip(clean));
  const [sheet] = sheets;
  if (!sheet) throw new SheetRefused('damaged');
  for (const [place, { formula }] of sheet.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    if (formula !== undefined) throw new SheetRefused('formula', { cell: formatCellName(row, column) });
  }
  const rows = sheet.rows.map((row) => row.map(formatCell));
  return { name: sheet.name, grid: { rows, merges: sheet.merges ?? [], hiddenRows: new Set(), hiddenColumns } };
}

/**
 * The sheets of a LibreOffice document, each with its cells or with why it is not read. Formulas are refused with their cell.
 * @throws SheetRefused for the document as a whole
 */
export async function readOds(bytes: Uint8Array): Promise<ReadSheet[]> {
  const content = readParts(bytes, 'ods').get('content.xml');
  if (content === undefined) throw new SheetRefused('damaged');
  if (content.length > MAX_CONTENT_CHARACTERS) throw new SheetRefused('too-complex');
  const tables = listTables(content);
  if (tables.length > MAX_SHEETS) throw new SheetRefused('too-many-sheets');
  const result: ReadSheet[] = [];
  for (const table of tables) {
    const { hiddenRows } = table;
    try {
      result.push({ ...(await readGrid(table)), hiddenRows });
    } catch (error) {
      if (!(error instanceof SheetRefused)) throw error;
      result.push({ name: table.name, grid: error, hiddenRows });
    }
  }
  return result;
}
