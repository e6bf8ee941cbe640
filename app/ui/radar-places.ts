import { drawMark, LOOKS, type SeriesLook } from './marks.ts';
import { computeWidth, cutText, wrapText } from './text-width.ts';

/** Axes that belong together: an area. */
export type RadarGroup = { name: string; axes: readonly { number: number; name: string }[] };
export type RadarInput = {
  groups: readonly RadarGroup[];
  series: readonly { look: SeriesLook; values: readonly (number | null)[] }[];
  below: number;
};
export type Box = { left: number; top: number; right: number; bottom: number };
export type Anchor = 'start' | 'middle' | 'end';
export type RadarLabel = {
  number: number;
  /** Lines of the name; none when only the number is shown. */
  lines: string[];
  /** The first baseline. */
  x: number;
  y: number;
  anchor: Anchor;
  box: Box;
};
export type RadarPoint = { x: number; y: number; mark: string };
/** Everything of a web in its place, in the units of its view box. */
export type RadarPlaces = {
  width: number;
  height: number;
  middle: { x: number; y: number };
  below: string;
  rings: { value: number; d: string }[];
  axes: { x: number; y: number }[];
  arcs: { d: string; group: number }[];
  series: { look: SeriesLook; d: string; points: (RadarPoint | null)[] }[];
  scale: { value: number; x: number; y: number }[];
  labels: RadarLabel[];
  areas: { name: string; group: number; x: number; y: number; anchor: Anchor; box: Box }[];
};

type Form = {
  width: number;
  height: number;
  y: number;
  radius: number;
  arc: number;
  label: number;
  mark: number;
  scale: readonly number[];
};
/** With the names of the axes around it, and for a phone with their numbers alone. */
const FORMS = {
  wide: { width: 820, height: 648, y: 328, radius: 214, arc: 230, label: 248, mark: 5.2, scale: [25, 50, 75, 100] },
  narrow: { width: 360, height: 352, y: 176, radius: 134, arc: 146, label: 162, mark: 4.2, scale: [50, 100] },
} as const satisfies Record<string, Form>;
export type RadarForm = keyof typeof FORMS;

export const LABEL_SIZE = 15;
export const AREA_SIZE = 17;
/** How far the next line of a name lies below the one before it. */
export const LINE = 17.5;
/** How far letters reach above and below their line. */
const ASCENT = 12;
const DESCENT = 4.5;
const EDGE = 4;
/** Where labels stay clear of the names of the areas, which stand in the corners. */
const CORNER = 38;
const GAP = 3;
const MOST_GROUPS = 4;
const WIDEST = 190;
/** Lines of a name straight above or below the circle. */
const MOST_MIDDLE = 2;
/** From free to strict: how many lines a name may take; 0 = only its number. */
const LINES = [3, 2, 1, 0] as const;

const round = (value: number) => Math.round(value * 10) / 10;
const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** A point at this part (0 to 1) of the radius on an axis. */
const createPlace = (form: Form, count: number) => (axis: number, distance: number) => {
  const angle = (axis / count) * 2 * Math.PI;
  return { x: form.width / 2 + distance * Math.sin(angle), y: form.y - distance * Math.cos(angle) };
};
type Place = ReturnType<typeof createPlace>;

const drawRound = (points: readonly { x: number; y: number }[]) =>
  `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}z`;

/** A line through what is there; it breaks where a value is missing, and closes when the first and the last are there. */
export function drawLine(points: readonly ({ x: number; y: number } | null)[], closed: boolean): string {
  if (closed && points.every((point) => point !== null)) return drawRound(points);
  return points
    .map((from, i) => {
      const to = points[closed ? (i + 1) % points.length : i + 1];
      if (!from || !to) return '';
      const start = i > 0 && points[i - 1] ? '' : `M${round(from.x)} ${round(from.y)}`;
      return `${start}L${round(to.x)} ${round(to.y)}`;
    })
    .join('');
}

/** The arc outside the axes of each group, with a gap between one group and the next. */
function placeArcs({ groups }: RadarInput, form: Form, place: Place) {
  let first = 0;
  return groups.map(({ axes }, group) => {
    const from = place(first - 0.43, form.arc);
    const to = place(first + axes.length - 0.57, form.arc);
    const count = groups.reduce((sum, other) => sum + other.axes.length, 0);
    const large = axes.length - 0.14 > count / 2 ? 1 : 0;
    first += axes.length;
    return {
      group,
      d: `M${round(from.x)} ${round(from.y)}A${form.arc} ${form.arc} 0 ${large} 1 ${round(to.x)} ${round(to.y)}`,
    };
  });
}

/** The marks of all series; one that lies on another is drawn smaller, so that both are seen. */
function placeSeries({ series }: RadarInput, form: Form, place: Place, count: number) {
  const taken: { x: number; y: number }[] = [];
  return series.map(({ look, values }) => {
    const points = Array.from({ length: count }, (_, axis) => {
      const value = values[axis] ?? null;
      if (value === null) return null;
      const { x, y } = place(axis, (clamp(value, 0, 100) / 100) * form.radius);
      const under = taken.filter((other) => Math.hypot(other.x - x, other.y - y) < form.mark / 2).length;
      taken.push({ x, y });
      return { x: round(x), y: round(y), mark: drawMark(look, x, y, form.mark * 0.68 ** under) };
    });
    return { look, d: drawLine(points, true), points };
  });
}

/** The corner nearest to the middle of each group, each corner once. More than four groups have no corner. */
function placeAreas({ groups }: RadarInput, form: Form, place: Place): RadarPlaces['areas'] {
  const named = groups.filter(({ name }) => name !== '');
  if (named.length > MOST_GROUPS || named.length === 0) return [];
  const free = new Set([0, 1, 2, 3]);
  let first = 0;
  return groups.flatMap(({ name, axes }, group) => {
    const { x: mx, y: my } = place(first + (axes.length - 1) / 2, form.radius);
    first += axes.length;
    if (name === '') return [];
    const far = (corner: number) =>
      Math.hypot((corner % 2) * form.width - mx, Math.floor(corner / 2) * form.height - my);
    const [corner = 0] = [...free].toSorted((a, b) => far(a) - far(b));
    free.delete(corner);
    const text = cutText(name, AREA_SIZE, form.width / 2 - 3 * EDGE);
    const right = corner % 2 === 1;
    const x = right ? form.width - EDGE : EDGE;
    const y = corner < 2 ? 28 : form.height - 14;
    const wide = computeWidth(text, AREA_SIZE);
    const box = { left: right ? x - wide : x, right: right ? x : x + wide, top: y - 14, bottom: y + 5 };
    return [{ name: text, group, x, y, anchor: right ? ('end' as const) : ('start' as const), box }];
  });
}

type Wish = { axis: number; number: number; name: string; anchor: Anchor; x: number; y: number; room: number };

/** Where the name of each axis would stand if it were alone, and how wide it may be. */
function listWishes({ groups }: RadarInput, form: Form, place: Place, count: number): Wish[] {
  const cx = form.width / 2;
  const beside = Math.abs(place(1, form.label).x - cx);
  return groups
    .flatMap(({ axes }) => axes)
    .map(({ number, name }, axis) => {
      const { x, y } = place(axis, form.label);
      const side = Math.sin((axis / count) * 2 * Math.PI);
      const anchor = Math.abs(side) < 0.06 ? 'middle' : side > 0 ? 'start' : 'end';
      const room = anchor === 'middle' ? 2 * beside - 4 * GAP : anchor === 'start' ? form.width - EDGE - x : x - EDGE;
      return { axis, number, name, anchor, x, y, room: Math.min(room, WIDEST) };
    });
}

/** The left end of a text of this width that hangs on x. */
const findLeft = (anchor: Anchor, x: number, width: number) =>
  anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;

/** A name in its place: `top` is the top of its first line. It keeps clear of the circle, whatever its height. */
function setLabel(form: Form, wish: Wish, count: number, top: number): RadarLabel {
  const bottom = top + (count - 1) * LINE + ASCENT + DESCENT;
  const nearest = clamp(form.y, top, bottom) - form.y;
  const clear = form.arc + 8;
  const out = Math.sqrt(Math.max(0, clear * clear - nearest * nearest));
  const cx = form.width / 2;
  const x =
    wish.anchor === 'start' ? Math.max(wish.x, cx + out) : wish.anchor === 'end' ? Math.min(wish.x, cx - out) : wish.x;
  const room = wish.anchor === 'start' ? form.width - EDGE - x : wish.anchor === 'end' ? x - EDGE : wish.room;
  const lines = wrapText(`${wish.number} ${wish.name}`, LABEL_SIZE, Math.min(room, WIDEST), count);
  const width = Math.max(...lines.map((line) => computeWidth(line, LABEL_SIZE)));
  const left = findLeft(wish.anchor, x, width);
  const box = { left, right: left + width, top, bottom: top + (lines.length - 1) * LINE + ASCENT + DESCENT };
  return { number: wish.number, lines, x: round(x), y: round(top + ASCENT), anchor: wish.anchor, box };
}

/** Moves what would touch apart: first down, then up again from the lower edge. Tops in, tops out. */
function spread(wanted: readonly { top: number; height: number }[], low: number, high: number): number[] {
  const tops: number[] = [];
  for (const { top } of wanted) {
    const before = wanted[tops.length - 1];
    const last = tops.at(-1);
    tops.push(Math.max(top, low, last === undefined || !before ? low : last + before.height + GAP));
  }
  let limit = high;
  for (let i = tops.length - 1; i >= 0; i -= 1) {
    const height = wanted[i]?.height ?? 0;
    tops[i] = Math.min(tops[i] ?? low, limit - height);
    limit = (tops[i] ?? low) - GAP;
  }
  return tops;
}

/** The names of one side, from top to bottom, each in at most so many lines. */
function placeSide(form: Form, wishes: readonly Wish[], most: number): RadarLabel[] {
  const sorted = wishes.toSorted((a, b) => a.y - b.y || a.axis - b.axis);
  const wanted = sorted.map((wish) => {
    const lines = wrapText(`${wish.number} ${wish.name}`, LABEL_SIZE, wish.room, most).length;
    const height = (lines - 1) * LINE + ASCENT + DESCENT;
    const up = (form.y - wish.y) / form.label;
    return { lines, height, top: wish.y - height / 2 - up * (height / 2 - 6) };
  });
  const tops = spread(wanted, CORNER, form.height - CORNER);
  return sorted.map((wish, i) => setLabel(form, wish, wanted[i]?.lines ?? 1, tops[i] ?? wish.y));
}

const touches = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const isInside = ({ left, right, top, bottom }: Box, form: Form) =>
  left >= 0 && top >= CORNER - 1 && right <= form.width && bottom <= form.height - CORNER + 1;

/** The number of each axis alone, on a circle. */
function placeNumbers(form: Form, wishes: readonly Wish[], place: Place): RadarLabel[] {
  return wishes.map(({ axis, number }) => {
    const { x, y } = place(axis, form.label);
    const width = computeWidth(String(number), LABEL_SIZE);
    const box = { left: x - width / 2, right: x + width / 2, top: y + 5 - ASCENT, bottom: y + 5 };
    return { number, lines: [], x: round(x), y: round(y + 5), anchor: 'middle' as const, box };
  });
}

/** Every name in its place. Where they do not fit together they get fewer lines, and in the end only their number. */
function placeLabels(form: Form, wishes: readonly Wish[], place: Place, named: boolean): RadarLabel[] {
  for (const most of named ? LINES : []) {
    if (most === 0) break;
    const sides = (['start', 'middle', 'end'] as const).flatMap((anchor) =>
      anchor === 'middle'
        ? wishes
            .filter((wish) => wish.anchor === anchor)
            .flatMap((wish) => placeSide(form, [wish], Math.min(most, MOST_MIDDLE)))
        : placeSide(
            form,
            wishes.filter((wish) => wish.anchor === anchor),
            most,
          ),
    );
    const fit = sides.every(
      ({ box }, i) => isInside(box, form) && sides.slice(i + 1).every((other) => !touches(box, other.box)),
    );
    if (fit) return sides;
  }
  return placeNumbers(form, wishes, place);
}

/**
 * Where everything of a web stands: always the same for the same data, no name over another, none cut off.
 * @param data axes in groups, and values 0 to 100 in the order of the axes; a value outside that is drawn at the edge
 */
export function placeRadar(data: RadarInput, kind: RadarForm): RadarPlaces {
  const form: Form = FORMS[kind];
  const input = { ...data, groups: data.groups.filter(({ axes }) => axes.length > 0) };
  const count = input.groups.reduce((sum, { axes }) => sum + axes.length, 0);
  const place = createPlace(form, count);
  const drawRing = (value: number) =>
    drawRound(Array.from({ length: count }, (_, axis) => place(axis, (value / 100) * form.radius)));
  const wishes = listWishes(input, form, place, count);
  return {
    width: form.width,
    height: form.height,
    middle: { x: form.width / 2, y: form.y },
    below: drawRing(input.below),
    rings: [25, 50, 75, 100].map((value) => ({ value, d: drawRing(value) })),
    axes: Array.from({ length: count }, (_, axis) => place(axis, form.radius)).map(({ x, y }) => ({
      x: round(x),
      y: round(y),
    })),
    arcs: placeArcs(input, form, place),
    series: placeSeries({ ...input, series: input.series.slice(0, LOOKS.length) }, form, place, count),
    scale: form.scale.map((value) => ({
      value,
      x: form.width / 2 - 6,
      y: round(form.y - (value / 100) * form.radius + 4),
    })),
    labels: placeLabels(form, wishes, place, kind === 'wide'),
    areas: kind === 'wide' ? placeAreas(input, form, place) : [],
  };
}
