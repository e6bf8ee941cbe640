import type { ReactNode } from 'react';

import { drawMark, type SeriesLook } from './marks.ts';
import { paintByClass } from './paint.ts';
import { Hidden } from './text.tsx';

type SaysProps = {
  items: {
    key: string;
    /** One sentence that says what is to be seen. */
    words: ReactNode;
    /** The figures that prove it. */
    figures: ReactNode;
    action?: ReactNode;
  }[];
};

/** What stands out most, in at most a few sentences, each with its figures. */
export function Says({ items }: SaysProps) {
  return (
    <ol className="bond-says">
      {items.map(({ key, words, figures, action }) => (
        <li key={key}>
          <p>{words}</p>
          <div className="bond-small bond-soft">{figures}</div>
          {action}
        </li>
      ))}
    </ol>
  );
}

/** One level of a distribution, in the order of the scale. */
export type DistributionPart = {
  name: string;
  /** A figure or letter that stands in the bar and before the name: "3". */
  mark: string;
  count: number;
  /** Stands after the name: "12 van 40 (30%)". */
  text?: ReactNode;
  /** Not on the scale ("weet niet"): drawn without a tint. */
  apart?: boolean | undefined;
};

/** A part narrower than this share gets no mark in the bar: it would not fit. */
const MARKED = 0.06;
const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** How dark a level is, from the first to the last of the scale. */
export const computeTint = (level: number, of: number): number =>
  Math.round((0.12 + (of > 1 ? level / (of - 1) : 1) * 0.88) * 100) / 100;

/** Where each part of a bar begins and ends (0 to 1), without those that count nothing; and how dark it is. */
export function placeParts(parts: readonly Pick<DistributionPart, 'mark' | 'count' | 'apart'>[]) {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const levels = parts.filter(({ apart }) => !apart);
  let start = 0;
  return parts.flatMap((part) => {
    const from = start;
    start += total === 0 ? 0 : part.count / total;
    if (part.count <= 0) return [];
    const tint = part.apart ? 0 : computeTint(levels.indexOf(part), levels.length);
    return [{ mark: start - from < MARKED ? '' : part.mark, from, to: start, tint }];
  });
}

/** The bar alone, for in a table that holds the figures: a screen reader skips it. */
export function DistributionBar({ parts }: { parts: readonly Pick<DistributionPart, 'mark' | 'count' | 'apart'>[] }) {
  return (
    <svg className="bond-drawing bond-distribution" aria-hidden="true">
      {placeParts(parts).map(({ from, to, tint }) => (
        <rect
          key={from}
          x={percent(from)}
          width={percent(to - from)}
          height="100%"
          fillOpacity={tint}
          {...paintByClass('level')}
        />
      ))}
      {placeParts(parts).map(({ mark, from, to }) => (
        <text
          key={from}
          x={percent((from + to) / 2)}
          y="50%"
          dy="0.35em"
          textAnchor="middle"
          {...paintByClass('scale')}
        >
          {mark}
        </text>
      ))}
    </svg>
  );
}

type DistributionProps = {
  /** The whole bar in one sentence, for who does not see it. */
  label: string;
  /** Three to seven levels, from low to high. */
  parts: readonly DistributionPart[];
};

/** How answers are spread over the levels: one bar, with every level and its figures in words below it. */
export function Distribution({ label, parts }: DistributionProps) {
  return (
    <figure className="bond-stack bond-stack--tight">
      <DistributionBar parts={parts} />
      <figcaption>
        <Hidden>{label}</Hidden>
      </figcaption>
      <ul className="bond-levels">
        {parts.map(({ name, mark, text }) => (
          <li key={name}>
            <strong className="bond-num">{mark}</strong>
            <span>{name}</span>
            {text !== undefined && <span className="bond-num">{text}</span>}
          </li>
        ))}
      </ul>
    </figure>
  );
}

export type DotsData = {
  value: number | null;
  /** The interval around the value. */
  low?: number | undefined;
  high?: number | undefined;
  /** What it is compared with: a norm, a published figure. */
  reference?: number | null | undefined;
  min?: number | undefined;
  max?: number | undefined;
};

/** Where a value lies between least and most, 0 to 1; outside that at the edge. */
export const computeShare = (value: number, min: number, max: number): number =>
  Math.min(1, Math.max(0, (value - min) / (max - min || 1)));
/** Room for half a mark at both ends of a line. */
const EDGE = 0.04;
const spot = (share: number) => percent(EDGE + share * (1 - 2 * EDGE));

/** A mean with its interval and what it is compared with, on one line from least to most. Decoration beside its figures. */
export function Dots({ value, low, high, reference, min = 0, max = 100 }: DotsData) {
  const x = (figure: number) => spot(computeShare(figure, min, max));
  return (
    <svg className="bond-drawing bond-dots" aria-hidden="true">
      <line x1={spot(0)} x2={spot(1)} y1="50%" y2="50%" {...paintByClass('axis')} />
      {[0, 0.5, 1].map((share) => (
        <line key={share} x1={spot(share)} x2={spot(share)} y1="30%" y2="70%" {...paintByClass('axis')} />
      ))}
      {low !== undefined && high !== undefined && (
        <line x1={x(low)} x2={x(high)} y1="50%" y2="50%" {...paintByClass('interval')} />
      )}
      {typeof reference === 'number' && (
        <line x1={x(reference)} x2={x(reference)} y1="10%" y2="90%" {...paintByClass('reference')} />
      )}
      {value !== null && <Mark x={x(value)} y="50%" look={1} size={6} />}
    </svg>
  );
}

/** A mark at a share of the width: only a drawing within the drawing can stand there without being stretched. */
function Mark({ x, y, look, size }: { x: string; y: string; look: SeriesLook; size: number }) {
  return (
    <svg x={x} y={y} overflow="visible">
      <path d={drawMark(look, 0, 0, size)} {...paintByClass(`mark-${look}`)} />
    </svg>
  );
}

type DotsLegendProps = { value: string; interval?: string | undefined; reference?: string | undefined };

/** What the marks of `Dots` mean. */
export function DotsLegend({ value, interval, reference }: DotsLegendProps) {
  return (
    <ul className="bond-legend">
      <li>
        <svg className="bond-drawing bond-legend__dot" viewBox="0 0 16 16" aria-hidden="true">
          <path d={drawMark(1, 8, 8, 6)} {...paintByClass('mark-1')} />
        </svg>
        {value}
      </li>
      {interval !== undefined && (
        <li>
          <svg className="bond-drawing bond-legend__line" viewBox="0 0 44 16" aria-hidden="true">
            <line x1="4" x2="40" y1="8" y2="8" {...paintByClass('interval')} />
          </svg>
          {interval}
        </li>
      )}
      {reference !== undefined && (
        <li>
          <svg className="bond-drawing bond-legend__dot" viewBox="0 0 16 16" aria-hidden="true">
            <line x1="8" x2="8" y1="1" y2="15" {...paintByClass('reference')} />
          </svg>
          {reference}
        </li>
      )}
    </ul>
  );
}

type WaveLineProps = {
  /** One value per wave, the oldest first; null where it was not measured or is not shown. */
  values: readonly (number | null)[];
  min?: number | undefined;
  max?: number | undefined;
  look?: SeriesLook | undefined;
};

/** One thing from wave to wave: two points or more. Decoration beside its figures; the line breaks where a value is missing. */
export function WaveLine({ values, min = 0, max = 100, look = 1 }: WaveLineProps) {
  const points = values.map((value, i) =>
    value === null
      ? null
      : {
          x: percent(0.08 + (i / Math.max(1, values.length - 1)) * 0.84),
          y: percent(0.9 - computeShare(value, min, max) * 0.8),
        },
  );
  return (
    <svg className="bond-drawing bond-waves" aria-hidden="true">
      <line x1="0" x2="100%" y1="90%" y2="90%" {...paintByClass('axis')} />
      {points.map((to, i) => {
        const from = points[i - 1];
        return (
          from && to && <line key={i} x1={from.x} y1={from.y} x2={to.x} y2={to.y} {...paintByClass(`line-${look}`)} />
        );
      })}
      {points.map((point, i) => point && <Mark key={i} {...point} look={look} size={4.5} />)}
    </svg>
  );
}
