import type { Paint } from './paint.ts';
import { LINE, type RadarPlaces } from './radar-places.ts';

/** What lies in a web, from the ground up. The same on a page and in a drawing of its own; `paint` makes the difference. */
export function RadarDrawing({ places, paint }: { places: RadarPlaces; paint: Paint }) {
  const { middle, below, rings, axes, arcs, scale, labels, areas } = places;
  return (
    <>
      <path d={below} {...paint('below')} />
      {rings.map(({ value, d }) => (
        <path key={value} d={d} {...paint(value === 50 ? 'half' : 'ring')} />
      ))}
      {axes.map(({ x, y }, i) => (
        <line key={i} x1={middle.x} y1={middle.y} x2={x} y2={y} {...paint('axis')} />
      ))}
      {arcs.map(({ d, group }) => (
        <path key={group} d={d} {...paint(`arc-${group + 1}`)} />
      ))}
      <SeriesDrawing places={places} paint={paint} />
      {scale.map(({ value, x, y }) => (
        <text key={value} x={x} y={y} textAnchor="end" {...paint('scale')}>
          {value}
        </text>
      ))}
      {labels.map(({ number, lines, x, y, anchor }) => (
        <text key={number} x={x} y={y} textAnchor={anchor} {...paint(lines.length === 0 ? 'number' : 'label')}>
          {lines.length === 0 && number}
          {lines.map((line, i) => (
            <tspan key={i} x={x} dy={i === 0 ? undefined : LINE}>
              {i === 0 ? <Numbered line={line} number={number} paint={paint} /> : line}
            </tspan>
          ))}
        </text>
      ))}
      {areas.map(({ name, group, x, y, anchor }) => (
        <text key={group} x={x} y={y} textAnchor={anchor} {...paint(`area-${group + 1}`)}>
          {name}
        </text>
      ))}
    </>
  );
}

/** The first line of a name: its number stands out. */
function Numbered({ line, number, paint }: { line: string; number: number; paint: Paint }) {
  const first = String(number);
  return (
    <>
      <tspan {...paint('number')}>{first}</tspan>
      {line.slice(first.length)}
    </>
  );
}

function SeriesDrawing({ places: { series }, paint }: { places: RadarPlaces; paint: Paint }) {
  return (
    <>
      {series.map(({ look, d }, i) => (
        <path key={i} d={d} {...paint(`line-${look}`)} />
      ))}
      {series.map(({ look, points }, i) =>
        points.map((point, axis) => point && <path key={`${i}-${axis}`} d={point.mark} {...paint(`mark-${look}`)} />),
      )}
    </>
  );
}
