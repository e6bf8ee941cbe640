import type { ReactNode } from 'react';

import { useMessages } from './catalogue.tsx';
import { classes } from './classes.ts';
import { messages } from './messages.ts';
import { Heading } from './text.tsx';

/** The way to this page; the last one is the page itself and needs no `href`. */
export function Breadcrumbs({ items }: { items: { name: string; href?: string }[] }) {
  const { breadcrumbs } = useMessages(messages);
  return (
    <nav className="bond-breadcrumbs" aria-label={breadcrumbs}>
      <ol>
        {items.map(({ name, href }) => (
          <li key={name}>
            {href ? (
              <a className="nl-link" href={href}>
                {name}
              </a>
            ) : (
              <span aria-current="page">{name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

type PageTitleProps = {
  title: ReactNode;
  lead?: ReactNode;
  /** A small line above the title, such as the date. */
  overline?: ReactNode;
  /** One line of state, owner and age under the title: badges and soft words. */
  badges?: ReactNode;
  /** Buttons right of the title; full width on a phone. */
  actions?: ReactNode;
};

/** The h1 of a page with what belongs to it. */
export function PageTitle({ title, lead, overline, badges, actions }: PageTitleProps) {
  return (
    <div className={classes('bond-title', actions !== undefined && 'bond-title--actions')}>
      <div className="bond-stack bond-stack--tight">
        {overline && <p className="bond-soft">{overline}</p>}
        <Heading level={1}>{title}</Heading>
        {lead && <p className="nl-paragraph nl-paragraph--lead">{lead}</p>}
        {badges && <div className="bond-row">{badges}</div>}
      </div>
      {actions && <div className="bond-buttons">{actions}</div>}
    </div>
  );
}
