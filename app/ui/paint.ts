import type { SVGAttributes } from 'react';

import { DASHES, type SeriesLook } from './marks.ts';
import { AREA_SIZE, LABEL_SIZE } from './radar-places.ts';

/** What a part of a drawing is; on a page its class says how it looks, in a drawing of its own its attributes do. */
export type Role =
  | 'ground'
  | 'ring'
  | 'half'
  | 'below'
  | 'axis'
  | 'scale'
  | 'label'
  | 'soft'
  | 'number'
  | 'level'
  | 'interval'
  | 'reference'
  | `arc-${number}`
  | `area-${number}`
  | `line-${SeriesLook}`
  | `mark-${SeriesLook}`;
type Attributes = Pick<
  SVGAttributes<SVGElement>,
  | 'className'
  | 'fill'
  | 'fillOpacity'
  | 'stroke'
  | 'strokeWidth'
  | 'strokeDasharray'
  | 'strokeLinecap'
  | 'strokeLinejoin'
  | 'paintOrder'
  | 'fontSize'
  | 'fontWeight'
>;
/** How a part of a drawing gets its look. */
export type Paint = (role: Role) => Attributes;

/** By class, for a page: `is-line is-s2`. The style sheet follows the theme, forced colours and print. */
export const paintByClass: Paint = (role) => {
  const [kind = '', n] = role.split('-');
  return {
    className: n === undefined ? `is-${kind}` : `is-${kind} is-${kind === 'line' || kind === 'mark' ? 's' : 'a'}${n}`,
  };
};

/** The roles of css/roles.css in the light theme, for drawings that leave the page. */
export const COLOURS = {
  surface: '#ffffff',
  sunken: '#e6ece5',
  ink: '#16231f',
  'ink-soft': '#4a5a54',
  line: '#d3dcd3',
  'line-strong': '#6c7c75',
  'agenda-intern': '#475569',
  'agenda-maatschappelijk': '#7a3470',
  'agenda-verander': '#1b5587',
  'agenda-uitvoering': '#3d6614',
  'series-1': '#0d5347',
  'series-2': '#a33b12',
  'series-3': '#5b3a9e',
  'series-4': '#0a6190',
  'series-5': '#98205f',
} as const;
const AREAS = ['intern', 'maatschappelijk', 'verander', 'uitvoering'] as const;
const BOLD = 600;

const findArea = (n: number) => {
  const area = AREAS[n - 1];
  return area ? COLOURS[`agenda-${area}`] : COLOURS['line-strong'];
};

const HALO = { paintOrder: 'stroke', stroke: COLOURS.surface, strokeWidth: 4, strokeLinejoin: 'round' } as const;
const PLAIN: Readonly<Record<string, Attributes>> = {
  ground: { fill: COLOURS.surface },
  ring: { fill: 'none', stroke: COLOURS.line },
  half: { fill: 'none', stroke: COLOURS['line-strong'], strokeWidth: 1.5, strokeDasharray: '3 4' },
  below: { fill: COLOURS.sunken, fillOpacity: 0.7 },
  axis: { stroke: COLOURS.line },
  scale: { fill: COLOURS['ink-soft'], fontSize: 12.5, ...HALO },
  label: { fill: COLOURS.ink, fontSize: LABEL_SIZE },
  soft: { fill: COLOURS['ink-soft'], fontSize: LABEL_SIZE },
  number: { fill: COLOURS.ink, fontSize: LABEL_SIZE, fontWeight: BOLD },
  level: { fill: COLOURS['series-1'], stroke: COLOURS['line-strong'], strokeWidth: 1 },
  interval: { stroke: COLOURS['ink-soft'], strokeWidth: 4, strokeLinecap: 'round' },
  reference: { stroke: COLOURS['series-2'], strokeWidth: 3 },
};

/** By attributes, for a drawing that stands alone: in a document, or as a picture. */
export const paintByAttribute: Paint = (role) => {
  const [kind = '', last] = role.split('-');
  const n = Number(last);
  if (kind === 'arc') return { fill: 'none', stroke: findArea(n), strokeWidth: 7 };
  if (kind === 'area') return { fill: findArea(n), fontSize: AREA_SIZE, fontWeight: BOLD };
  const colour = COLOURS[`series-${n as SeriesLook}`];
  const dashes = DASHES[n as SeriesLook];
  if (kind === 'line') {
    const caps = n === 3 ? { strokeLinecap: 'round' as const } : {};
    const dashed = dashes === undefined ? {} : { strokeDasharray: dashes };
    return { fill: 'none', stroke: colour, strokeWidth: 2.75, strokeLinejoin: 'round', ...dashed, ...caps };
  }
  if (kind === 'mark') return { fill: colour, stroke: COLOURS.surface, strokeWidth: 1.5 };
  return PLAIN[kind] ?? {};
};
