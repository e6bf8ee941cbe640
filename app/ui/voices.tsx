import type { ReactNode } from 'react';

import { useMessages } from './catalogue.tsx';
import { classes } from './classes.ts';
import { formatCount } from './format.ts';
import { messages } from './messages.ts';
import { Hidden } from './text.tsx';

type Figure = number | null;
type VoicesTableProps = {
  caption: string;
  /** Whose voice is the circle, and whose the square. */
  first: string;
  second: string;
  columns: { subject: string; first: string; second: string; side: string };
  min: number;
  max: number;
  /** What the least and the most figure mean, in the legend. */
  scale?: string | undefined;
  rows: { key: string; name: string; first: Figure; second: Figure }[];
};

const WIDTH = 240;
const EDGE = 12;
const MIDDLE = 10;

/** Two voices about the same things side by side. Without a voice nothing is drawn: a missing answer is never 0. */
export function VoicesTable({ caption, first, second, columns, min, max, scale, rows }: VoicesTableProps) {
  return (
    <div className="bond-stack">
      <ul className="bond-legend">
        <li>
          <Marker shape="circle" />
          {first}
        </li>
        <li>
          <Marker shape="square" />
          {second}
        </li>
        {scale && <li className="bond-soft">{scale}</li>}
      </ul>
      <div className="bond-card bond-card--flush">
        <table className="utrecht-table utrecht-table--html-table bond-table bond-voices-table">
          <caption className="bond-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.subject}</th>
              <th scope="col" className="utrecht-table__cell--numeric-column">
                {columns.first}
              </th>
              <th scope="col" className="utrecht-table__cell--numeric-column">
                {columns.second}
              </th>
              <th scope="col">{columns.side}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                <FigureCell label={columns.first} value={row.first} />
                <FigureCell label={columns.second} value={row.second} />
                <td>
                  <Voices first={row.first} second={row.second} min={min} max={max} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Marker({ shape }: { shape: 'circle' | 'square' }) {
  return (
    <svg className="bond-legend__dot" viewBox="0 0 16 16" aria-hidden="true">
      {shape === 'circle' ? (
        <circle className="is-first" cx="8" cy="8" r="6.5" />
      ) : (
        <rect className="is-second" x="2" y="2" width="12" height="12" />
      )}
    </svg>
  );
}

function FigureCell({ label, value }: { label: string; value: Figure }) {
  const { missing } = useMessages(messages);
  return (
    <td className="utrecht-table__cell--numeric-column" data-label={label}>
      {value === null ? (
        <>
          <span aria-hidden="true">–</span>
          <Hidden>{missing}</Hidden>
        </>
      ) : (
        formatCount(value)
      )}
    </td>
  );
}

type VoicesProps = { first: Figure; second: Figure; min: number; max: number };

/** One line from least to most; equal voices lie one in the other, so that both are seen. */
function Voices({ first, second, min, max }: VoicesProps) {
  const place = (value: number) => EDGE + ((value - min) / Math.max(1, max - min)) * (WIDTH - 2 * EDGE);
  const equal = first === second;
  const square = equal ? 16 : 13;
  const ticks = Array.from({ length: max - min + 1 }, (_, i) => place(min + i));
  return (
    <svg className="bond-voices" viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true">
      <line x1={EDGE} x2={WIDTH - EDGE} y1={MIDDLE} y2={MIDDLE} />
      {ticks.map((x) => (
        <line key={x} x1={x} x2={x} y1={MIDDLE - 3} y2={MIDDLE + 3} />
      ))}
      {first !== null && second !== null && !equal && (
        <line className="is-gap" x1={place(first)} x2={place(second)} y1={MIDDLE} y2={MIDDLE} />
      )}
      {second !== null && (
        <rect
          className="is-second"
          x={place(second) - square / 2}
          y={MIDDLE - square / 2}
          width={square}
          height={square}
        />
      )}
      {first !== null && <circle className="is-first" cx={place(first)} cy={MIDDLE} r={equal ? 4.5 : 7} />}
    </svg>
  );
}

type Share = { name: string; value: number; text: ReactNode };
type ShareBarProps = {
  /** The whole bar in one sentence, for who does not see it. */
  label: string;
  /** At most three; `text` stands after the name in the list below. */
  parts: Share[];
};

const SHARES = ['first', 'second', 'third'] as const;

/** How something is divided: one bar of at most three parts, with the same in words below it. */
export function ShareBar({ label, parts }: ShareBarProps) {
  const shown = parts.slice(0, SHARES.length);
  const total = shown.reduce((sum, { value }) => sum + value, 0);
  const start = (i: number) => (shown.slice(0, i).reduce((sum, { value }) => sum + value, 0) / (total || 1)) * 100;
  return (
    <figure className="bond-stack bond-stack--tight">
      <svg className="bond-share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        {total === 0 && <rect width="100" height="4" />}
        {shown.map(
          ({ name, value }, i) =>
            value > 0 && (
              <rect
                key={name}
                className={`is-${SHARES[i]}`}
                x={start(i)}
                width={start(i + 1) - start(i) - (start(i + 1) < 100 ? 1 : 0)}
                height="4"
              />
            ),
        )}
      </svg>
      <figcaption>
        <Hidden>{label}</Hidden>
      </figcaption>
      <ul className="bond-small bond-stack bond-stack--tight">
        {shown.map(({ name, text }, i) => (
          <li key={name}>
            <span className={classes('bond-swatch', `is-${SHARES[i]}`)} />
            {name}: {text}
          </li>
        ))}
      </ul>
    </figure>
  );
}
