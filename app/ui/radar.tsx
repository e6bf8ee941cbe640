import type { ReactNode } from 'react';

import { drawMark, LOOKS, type SeriesLook } from './marks.ts';
import { paintByClass } from './paint.ts';
import { RadarDrawing } from './radar-drawing.tsx';
import { placeRadar, type RadarForm, type RadarGroup, type RadarInput } from './radar-places.ts';

/** What is measured of one group of people: a value 0 to 100 per axis, null where there is none. */
export type RadarSeries = {
  name: string;
  /** Stands after the name in the legend: "n = 24". */
  note?: string | undefined;
  /** In the order of the axes. */
  values: readonly (number | null)[];
  /** Line and mark; default its place in the list. Name it so that a series keeps its look when others are hidden. */
  look?: SeriesLook | undefined;
};

/** What a web shows, on a page and as a drawing of its own. */
export type RadarData = {
  title: string;
  /** What is to be seen in one or two sentences, and that the table holds the figures. */
  text: string;
  /** The axes from the top, clockwise, in groups: at most four of them get a colour and a corner. */
  groups: readonly RadarGroup[];
  /** One to five. */
  series: readonly RadarSeries[];
  /** Under this value the middle is grey. Default 50. */
  below?: number | undefined;
};

type RadarProps = RadarData & {
  /** Unique on the page. */
  id: string;
  /** Under the drawing: the measure, the scale, what the grey middle means. */
  caption?: ReactNode;
};

/** Fewer axes make no surface: then the table tells it all. */
const FEWEST = 3;

/** A drawing in the page itself that is read as one picture, by its title and its words. */
export const PICTURE = { role: 'img' } as const;

/** The look of the series at this place. */
export const findLook = (i: number): SeriesLook => LOOKS[i % LOOKS.length] ?? 1;

/** What the geometry needs of a web; undefined when there are too few axes to draw one. */
export function readRadar({ groups, series, below = 50 }: RadarData): RadarInput | undefined {
  if (groups.reduce((sum, { axes }) => sum + axes.length, 0) < FEWEST) return undefined;
  return { groups, below, series: series.map(({ look, values }, i) => ({ look: look ?? findLook(i), values })) };
}

/**
 * A web of values 0 to 100 with its legend: with names on a wide screen, with numbers on a phone. It goes with a table of the same
 * figures, in which the numbers stand too. Nothing is drawn for a missing value, nor for fewer than three axes.
 */
export function Radar({ id, title, text, caption, ...data }: RadarProps) {
  const input = readRadar({ title, text, ...data });
  if (!input) return null;
  return (
    <figure className="bond-stack">
      <Legend items={data.series} />
      {(['wide', 'narrow'] as const).map((form) => (
        <Web key={form} id={`${id}-${form}`} form={form} title={title} text={text} input={input} />
      ))}
      {caption !== undefined && <figcaption className="bond-small bond-soft">{caption}</figcaption>}
    </figure>
  );
}

type WebProps = { id: string; form: RadarForm; title: string; text: string; input: RadarInput };

function Web({ id, form, title, text, input }: WebProps) {
  const places = placeRadar(input, form);
  return (
    <svg
      className={`bond-drawing bond-radar bond-radar--${form}`}
      viewBox={`0 0 ${places.width} ${places.height}`}
      {...PICTURE}
      aria-labelledby={`${id}-titel`}
      aria-describedby={`${id}-tekst`}
    >
      <title id={`${id}-titel`}>{title}</title>
      <desc id={`${id}-tekst`}>{text}</desc>
      <RadarDrawing places={places} paint={paintByClass} />
    </svg>
  );
}

type LegendProps = { items: readonly { name: string; note?: string | undefined; look?: SeriesLook | undefined }[] };

/** Which line and mark is whose; `note` is how many people it stands for. */
export function Legend({ items }: LegendProps) {
  return (
    <ul className="bond-legend">
      {items.map(({ name, note, look }, i) => (
        <li key={name}>
          <LegendKey look={look ?? findLook(i)} />
          <span>
            {name} {note !== undefined && <span className="bond-soft">{note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function LegendKey({ look }: { look: SeriesLook }) {
  return (
    <svg className="bond-drawing bond-legend__line" viewBox="0 0 44 16" aria-hidden="true">
      <line x1="2" x2="42" y1="8" y2="8" {...paintByClass(`line-${look}`)} />
      <path d={drawMark(look, 22, 8, 5.5)} {...paintByClass(`mark-${look}`)} />
    </svg>
  );
}
