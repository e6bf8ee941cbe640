import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { computeShare, type DotsData, placeParts } from './figures.tsx';
import { drawMark } from './marks.ts';
import { paintByAttribute as paint } from './paint.ts';
import { RadarDrawing } from './radar-drawing.tsx';
import { placeRadar } from './radar-places.ts';
import { findLook, PICTURE, type RadarData, readRadar } from './radar.tsx';
import { computeWidth, cutText, wrapText } from './text-width.ts';

/** The font that documents and pictures are made with. */
const FONT = 'Source Sans 3';
const WIDTH = 820;
const EDGE = 16;
const SIZE = 15;
const LINE = 20;
/** What XML 1.0 does not allow in a document at all. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

type SheetProps = { title: string; text: string; height: number; children: ReactNode };

/** A drawing that needs no page: its own size, ground, font and colours. @returns SVG 1.1 as text */
function renderSheet({ title, text, height, children }: SheetProps): string {
  const svg = renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      {...PICTURE}
      aria-labelledby="titel"
      aria-describedby="tekst"
      fontFamily={FONT}
      fontSize={SIZE}
    >
      <title id="titel">{title}</title>
      <desc id="tekst">{text}</desc>
      <rect width={WIDTH} height={height} {...paint('ground')} />
      {children}
    </svg>,
  );
  return svg.toWellFormed().replaceAll(FORBIDDEN, '');
}

type Item = { width: number; draw: ReactNode };

/** Things beside each other, on more lines where they do not fit. */
function placeRow(items: readonly Item[]) {
  let x = EDGE;
  let y = 0;
  const placed = items.map(({ width, draw }) => {
    if (x > EDGE && x + width > WIDTH - EDGE) {
      x = EDGE;
      y += LINE + 4;
    }
    const at = { x, y };
    x += width + 24;
    return { ...at, draw };
  });
  return { placed, height: items.length === 0 ? 0 : y + LINE + 4 };
}

function drawRow(items: readonly Item[], top: number) {
  const { placed, height } = placeRow(items);
  const drawn = placed.map(({ x, y, draw }, i) => (
    <g key={i} transform={`translate(${x} ${top + y})`}>
      {draw}
    </g>
  ));
  return { drawn, height };
}

/** A name with something softer after it, behind a key of this width. */
function createItem(key: ReactNode, keyWidth: number, name: string, note = ''): Item {
  const most = WIDTH - 2 * EDGE - keyWidth - 8;
  const shown = cutText(name, SIZE, most - computeWidth(` ${note}`, SIZE));
  const width = keyWidth + 8 + computeWidth(`${shown} ${note}`, SIZE);
  const draw = (
    <>
      {key}
      <text x={keyWidth + 8} y={SIZE} {...paint('label')}>
        {shown}
        {note && <tspan {...paint('soft')}>{`\u00a0${note}`}</tspan>}
      </text>
    </>
  );
  return { width, draw };
}

/** Text over the width of a drawing, in at most four lines. */
function drawWords(text: string | undefined, top: number) {
  const lines = text === undefined ? [] : wrapText(text, SIZE, WIDTH - 2 * EDGE, 4);
  const drawn = lines.map((line, i) => (
    <text key={i} x={EDGE} y={top + SIZE + i * LINE} {...paint('soft')}>
      {line}
    </text>
  ));
  return { drawn, height: lines.length * LINE };
}

/**
 * The web of `Radar` as a drawing of its own, with its legend, and under it the `caption`: for a download and for documents.
 * @throws RangeError for fewer than three axes: they make no web
 */
export function renderRadarSvg({ caption, ...data }: RadarData & { caption?: string | undefined }): string {
  const input = readRadar(data);
  if (!input) throw new RangeError('A web has at least three axes');
  const places = placeRadar(input, 'wide');
  const items = data.series.map(({ name, note, look }, i) => {
    const own = look ?? findLook(i);
    const key = (
      <>
        <line x1="0" x2="40" y1="10" y2="10" {...paint(`line-${own}`)} />
        <path d={drawMark(own, 20, 10, 5.5)} {...paint(`mark-${own}`)} />
      </>
    );
    return createItem(key, 40, name, note);
  });
  const legend = drawRow(items, EDGE);
  const top = EDGE + legend.height;
  const words = drawWords(caption, top + places.height + 8);
  return renderSheet({
    ...data,
    height: top + places.height + words.height + EDGE,
    children: (
      <>
        {legend.drawn}
        <g transform={`translate(0 ${top})`}>
          <RadarDrawing places={places} paint={paint} />
        </g>
        {words.drawn}
      </>
    ),
  });
}

/** Columns of a drawing with rows: the name left, the drawing in the middle, the figures right. */
const NAMES = { x: EDGE, width: 250 };
const FIELD = { x: 282, width: 310 };
const NOTES = { x: WIDTH - EDGE, width: 190 };

type RowData = {
  name: string;
  /** The figures of the row: "41 (n = 24)". */
  note: string;
};

/** Name and figures of one row, and how high it is; `children` lie in the middle of it. */
function drawNamed({ name, note }: RowData, top: number, draw: (middle: number) => ReactNode) {
  const names = wrapText(name, SIZE, NAMES.width, 3);
  const notes = wrapText(note, SIZE, NOTES.width, 3);
  const height = Math.max(names.length, notes.length, 1) * LINE + 16;
  const first = (count: number) => top + height / 2 - ((count - 1) * LINE) / 2 + 5;
  const drawn = (
    <g key={top}>
      {names.map((line, i) => (
        <text key={i} x={NAMES.x} y={first(names.length) + i * LINE} {...paint('label')}>
          {line}
        </text>
      ))}
      {draw(top + height / 2)}
      {notes.map((line, i) => (
        <text key={i} x={NOTES.x} y={first(notes.length) + i * LINE} textAnchor="end" {...paint('soft')}>
          {line}
        </text>
      ))}
    </g>
  );
  return { drawn, height };
}

function drawRows<Row extends RowData>(
  rows: readonly Row[],
  top: number,
  draw: (row: Row, middle: number) => ReactNode,
) {
  let y = top;
  const drawn = rows.map((row) => {
    const one = drawNamed(row, y, (middle) => draw(row, middle));
    y += one.height;
    return one.drawn;
  });
  return { drawn, bottom: y };
}

type DistributionDrawing = {
  title: string;
  text: string;
  /** The levels from low to high, and apart from them what is not on the scale. */
  levels: readonly { name: string; mark: string; apart?: boolean | undefined }[];
  /** `counts` in the order of the levels. */
  rows: readonly (RowData & { counts: readonly number[] })[];
};

/** The bars of `Distribution` as a drawing of its own: one row per question, with a legend. */
export function renderDistributionSvg({ title, text, levels, rows }: DistributionDrawing): string {
  const tints = placeParts(levels.map((level) => ({ ...level, count: 1 }))).map(({ tint }) => tint);
  const legend = drawRow(
    levels.map(({ name, mark }, i) => {
      const key = <rect width="18" height="18" y="1" fillOpacity={tints[i]} {...paint('level')} />;
      return createItem(key, 18, `${mark} ${name}`);
    }),
    EDGE,
  );
  const { drawn, bottom } = drawRows(rows, EDGE + legend.height + 8, ({ counts }, middle) =>
    placeParts(levels.map((level, i) => ({ ...level, count: counts[i] ?? 0 }))).map(({ mark, from, to, tint }) => (
      <g key={from} transform={`translate(${FIELD.x + from * FIELD.width} ${middle - 12})`}>
        <rect width={(to - from) * FIELD.width} height="24" {...paint('level')} fillOpacity={tint} />
        <text x={((to - from) * FIELD.width) / 2} y="16.5" textAnchor="middle" {...paint('scale')}>
          {mark}
        </text>
      </g>
    )),
  );
  const children = (
    <>
      {legend.drawn}
      {drawn}
    </>
  );
  return renderSheet({ title, text, height: bottom + EDGE, children });
}

type DotsDrawing = {
  title: string;
  text: string;
  rows: readonly (RowData & Omit<DotsData, 'min' | 'max'>)[];
  min?: number | undefined;
  max?: number | undefined;
  /** What the marks mean; without a name a mark is not drawn. */
  legend: { value: string; interval?: string | undefined; reference?: string | undefined };
};

/** The lines of `Dots` as a drawing of its own: one row per figure, on one scale, with a legend. */
export function renderDotsSvg({ title, text, rows, min = 0, max = 100, legend }: DotsDrawing): string {
  const x = (value: number) => FIELD.x + computeShare(value, min, max) * FIELD.width;
  const dot = (cx: number, y: number) => <path d={drawMark(1, cx, y, 6)} {...paint('mark-1')} />;
  const bar = (from: number, to: number, y: number) => <line x1={from} x2={to} y1={y} y2={y} {...paint('interval')} />;
  const norm = (cx: number, y: number) => <line x1={cx} x2={cx} y1={y - 10} y2={y + 10} {...paint('reference')} />;
  const items = [
    createItem(dot(8, 10), 16, legend.value),
    ...(legend.interval === undefined ? [] : [createItem(bar(2, 30, 10), 32, legend.interval)]),
    ...(legend.reference === undefined ? [] : [createItem(norm(4, 10), 8, legend.reference)]),
  ];
  const head = drawRow(items, EDGE);
  const top = EDGE + head.height + 24;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => min + share * (max - min));
  const { drawn, bottom } = drawRows(rows, top, ({ value, low, high, reference }, y) => (
    <>
      <line x1={FIELD.x} x2={FIELD.x + FIELD.width} y1={y} y2={y} {...paint('axis')} />
      {legend.interval !== undefined && low !== undefined && high !== undefined && bar(x(low), x(high), y)}
      {legend.reference !== undefined && typeof reference === 'number' && norm(x(reference), y)}
      {value !== null && dot(x(value), y)}
    </>
  ));
  const children = (
    <>
      {head.drawn}
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={top} y2={bottom} {...paint('axis')} />
          <text x={x(tick)} y={top - 6} textAnchor="middle" {...paint('scale')}>
            {String(Math.round(tick * 10) / 10).replace('.', ',')}
          </text>
        </g>
      ))}
      {drawn}
    </>
  );
  return renderSheet({ title, text, height: bottom + EDGE, children });
}
