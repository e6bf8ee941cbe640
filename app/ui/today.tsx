import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';
import { Heading, type Level } from './text.tsx';

type FirstProps = {
  /** The term in words: "Nog 2 dagen: uiterlijk donderdag 26 november". */
  term?: string | undefined;
  title: string;
  text: ReactNode;
  href: string;
  action: string;
  level?: Level | undefined;
};

/** The one thing that cannot wait. At most one on a page. */
export function First({ term, title, text, href, action, level = 3 }: FirstProps) {
  return (
    <article className="bond-first">
      <div className="bond-stack bond-stack--tight">
        {term && (
          <p className="bond-first__term">
            <Icon name="clock" /> {term}
          </p>
        )}
        <Heading level={level}>{title}</Heading>
        <p>{text}</p>
      </div>
      <a className="nl-button" href={href}>
        <span className="nl-button__label">{action}</span>
      </a>
    </article>
  );
}

type AttentionItem = {
  icon: IconName;
  tone?: 'negative' | 'warning' | 'info' | undefined;
  title: string;
  href: string;
  text: ReactNode;
  badge?: ReactNode;
};

/** What asks for attention: one link per row that covers the row. Stands in a flush Card. */
export function Attention({ items }: { items: AttentionItem[] }) {
  return (
    <ul className="bond-attention">
      {items.map(({ icon, tone, title, href, text, badge }) => (
        <li key={href}>
          <span className={classes('bond-attention__icon', tone && `bond-attention__icon--${tone}`)}>
            <Icon name={icon} />
          </span>
          <div>
            <a className="bond-attention__link" href={href}>
              {title}
            </a>
            <p className="bond-small bond-soft">{text}</p>
          </div>
          {badge}
        </li>
      ))}
    </ul>
  );
}

type RowItem = { key: string; title: ReactNode; text?: ReactNode; badge?: ReactNode; action?: ReactNode };

/** Things below each other, each with what you can do with it right of it. Stands in a flush Card. */
export function Rows({ items }: { items: RowItem[] }) {
  return (
    <ul className="bond-rows">
      {items.map(({ key, title, text, badge, action }) => (
        <li key={key}>
          <div>
            <p className="bond-rows__title">
              {title} {badge}
            </p>
            {text && <div className="bond-small bond-soft">{text}</div>}
          </div>
          {action}
        </li>
      ))}
    </ul>
  );
}

type Tile = { key: string; title: string; text?: ReactNode; values: Readonly<Record<string, string>> };

/** A few things to choose from with one click: each a button that posts its `values` to `action`. */
export function Tiles({ action, items }: { action: string; items: Tile[] }) {
  return (
    <ul className="bond-tiles">
      {items.map(({ key, title, text, values }) => (
        <li key={key}>
          <form action={action} method="post">
            {Object.entries(values).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <button type="submit">
              <strong>{title}</strong>
              {text && <span className="bond-small bond-soft">{text}</span>}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
