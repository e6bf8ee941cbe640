import type { ReactNode } from 'react';

type Measure = {
  key: string;
  name: string;
  /** Stands large: "3 van 17". */
  value: string;
  /** Of what it is a part, and how each counts. */
  text: ReactNode;
};

/** A few figures that stand large, each with what it is of. */
export function Measures({ items }: { items: readonly Measure[] }) {
  return (
    <ul className="bond-measures">
      {items.map(({ key, name, value, text }) => (
        <li key={key}>
          <p className="bond-measures__name">{name}</p>
          <p className="bond-measures__value">{value}</p>
          <p className="bond-small bond-soft">{text}</p>
        </li>
      ))}
    </ul>
  );
}
