import type { ReactNode } from 'react';

import { useMessages } from './catalogue.tsx';
import { classes } from './classes.ts';
import { formatCount } from './format.ts';
import { messages } from './messages.ts';
import { Heading, Link, TableLink } from './text.tsx';

type BoardItem = {
  key: string;
  title: string;
  href: string;
  /** Soft lines under the title: how many, how long, who. */
  lines: string[];
  badge?: ReactNode;
  action?: { name: string; href: string } | undefined;
};
export type BoardColumn = {
  key: string;
  name: string;
  count: number;
  /** What is counted, read aloud: "6 knelpunten". */
  countLabel: string;
  note?: string | undefined;
  /** Nobody has found out yet: a dashed line. */
  open?: boolean | undefined;
  items: BoardItem[];
  empty?: string | undefined;
  /** A link to all of them when the column shows only the first. */
  more?: { name: string; href: string } | undefined;
};

/** Lists beside each other: three, two or one column, with links to jump to each of them when they stand below each other. */
export function Board({ columns, level = 3 }: { columns: BoardColumn[]; level?: 2 | 3 }) {
  const { jump } = useMessages(messages);
  return (
    <>
      <nav className="bond-jump bond-small" aria-label={jump}>
        <ul>
          {columns.map(({ key, name, count }) => (
            <li key={key}>
              <Link href={`#${key}`}>{name}</Link> {formatCount(count)}
            </li>
          ))}
        </ul>
      </nav>
      <div className="bond-board">
        {columns.map((column) => (
          <Lane key={column.key} column={column} level={level} />
        ))}
      </div>
    </>
  );
}

function Lane({ column, level }: { column: BoardColumn; level: 2 | 3 }) {
  const { key, name, count, countLabel, note, open, items, empty, more } = column;
  return (
    <section className={classes('bond-board__column', open && 'is-open')} id={key} aria-labelledby={`${key}-titel`}>
      <div className="bond-board__head">
        <Heading level={level} look={4} id={`${key}-titel`}>
          {name}
        </Heading>
        <p className="bond-figure">
          <span aria-hidden="true">{formatCount(count)}</span>
          <span className="bond-hidden">{countLabel}</span>
        </p>
        {note && <p className="bond-small bond-soft">{note}</p>}
      </div>
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <Tile key={item.key} item={item} />
          ))}
        </ul>
      )}
      {items.length === 0 && empty && <p className="bond-small bond-soft">{empty}</p>}
      {more && (
        <p>
          <Link href={more.href} about={name} small>
            {more.name}
          </Link>
        </p>
      )}
    </section>
  );
}

function Tile({ item: { title, href, lines, badge, action } }: { item: BoardItem }) {
  return (
    <li>
      <p>
        <TableLink href={href}>{title}</TableLink>
      </p>
      {lines.map((line) => (
        <p key={line} className="bond-small bond-soft">
          {line}
        </p>
      ))}
      {(badge || action) && (
        <div className="bond-board__foot">
          {badge}
          {action && (
            <Link href={action.href} about={title} small>
              {action.name}
            </Link>
          )}
        </div>
      )}
    </li>
  );
}
