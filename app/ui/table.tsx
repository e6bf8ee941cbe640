import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { formatCount } from './format.ts';
import { Icon } from './icon.tsx';

export type Column = {
  name: string;
  /** Right-aligned figures. */
  numeric?: boolean | undefined;
  /** A link in the header; `direction` only on the column the list is sorted by. */
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined } | undefined;
  /** A shorter name before the value on a phone. */
  short?: string | undefined;
  /** Stands after the figure on a phone when the table is `facts`: "22 signalen". */
  unit?: string | undefined;
  /** Share of the width on a desk. */
  width?: 'narrow' | 'medium' | 'wide' | undefined;
};
type Row = {
  key: string;
  cells: ReactNode[];
  /** A group of rows begins here, with this name above it. */
  group?: string | undefined;
  /** Cells that stand out, by their place from 0. What that means is said beside the table. */
  bold?: readonly number[] | undefined;
};

type TableProps = {
  /** Says what the table holds; hidden for the eye when a title already stands above it. */
  caption: string;
  captionVisible?: boolean | undefined;
  columns: Column[];
  rows: Row[];
  /** The names of the columns are only for a screen reader: the values speak for themselves. */
  headHidden?: boolean | undefined;
  /** On a phone: `labels` = each value after its column name (default); `facts` = the values in one line. */
  phone?: 'labels' | 'facts' | undefined;
};

/** A table; on a phone each row becomes a block under its first cell. The first cell of a row is its name. */
export function Table({ caption, captionVisible, columns, rows, headHidden, phone = 'labels' }: TableProps) {
  const sized = columns.some((column) => column.width);
  return (
    <table
      className={classes(
        'utrecht-table utrecht-table--html-table bond-table',
        phone === 'facts' && 'bond-table--facts',
        sized && 'bond-table--sized',
      )}
    >
      <caption className={captionVisible ? undefined : 'bond-hidden'}>{caption}</caption>
      {(sized || headHidden) && (
        <colgroup>
          {columns.map(({ name, width }) => (
            <col key={name} className={width && `bond-table__col--${width}`} />
          ))}
        </colgroup>
      )}
      <thead className={headHidden ? 'bond-hidden' : undefined}>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column.name} column={column} />
          ))}
        </tr>
      </thead>
      {splitGroups(rows).map((group) => (
        <tbody key={group[0]?.key ?? ''}>
          {group[0]?.group !== undefined && (
            <tr className="bond-table-area">
              <th scope="rowgroup" colSpan={columns.length}>
                {group[0].group}
              </th>
            </tr>
          )}
          {group.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, i) => (
                <Cell key={columns[i]?.name ?? i} column={columns[i]} first={i === 0}>
                  {row.bold?.includes(i) ? <strong>{cell}</strong> : cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** The rows in groups: a new one at each row that names one. Without names all rows are one group. */
function splitGroups(rows: Row[]): Row[][] {
  const groups: Row[][] = [[]];
  for (const row of rows) {
    if (row.group !== undefined && groups.at(-1)?.length !== 0) groups.push([]);
    groups.at(-1)?.push(row);
  }
  return groups;
}

const NUMERIC = 'utrecht-table__cell--numeric-column utrecht-table__cell--numeric-data';

function HeaderCell({ column: { name, numeric, sort } }: { column: Column }) {
  return (
    <th scope="col" className={numeric ? NUMERIC : undefined} aria-sort={sort?.direction}>
      {sort ? (
        <a className="bond-sort" href={sort.href}>
          {name}
          {sort.direction && <Icon name={sort.direction === 'ascending' ? 'arrow-up' : 'arrow-down'} />}
        </a>
      ) : (
        name
      )}
    </th>
  );
}

function Cell({ column, first, children }: { column: Column | undefined; first: boolean; children: ReactNode }) {
  const className = column?.numeric ? NUMERIC : undefined;
  if (first)
    return (
      <th scope="row" className={className}>
        {children}
      </th>
    );
  return (
    <td className={className} data-label={column?.short ?? column?.name} data-unit={column?.unit}>
      <div>{children}</div>
    </td>
  );
}

type Bar = { label: string; value: number; text?: string | undefined };
type BarsProps = {
  caption: string;
  /** Names of the two columns, for a screen reader. */
  columns: [label: string, value: string];
  rows: Bar[];
  /** The value at full width; default the largest. */
  max?: number | undefined;
};

/** A small table with a bar per row, all on one scale that starts at 0. `text` replaces the figure. */
export function Bars({ caption, columns: [label, value], rows, max }: BarsProps) {
  const top = max ?? Math.max(1, ...rows.map((row) => row.value));
  return (
    <table className="bond-bars">
      <caption className="bond-hidden">{caption}</caption>
      <thead className="bond-hidden">
        <tr>
          <th scope="col">{label}</th>
          <th scope="col">{value}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td>
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect width={Math.round((row.value / top) * 1000) / 10} height="4" />
              </svg>
              <span>{row.text ?? formatCount(row.value)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Facts of one thing: name and value, one per line. */
export function DataList({ items }: { items: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="bond-data">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
