import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';

export type Level = 1 | 2 | 3 | 4;
const TAGS = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4' } as const;
// Whole class names, never made of pieces: the build keeps only the package CSS whose classes it finds here.
const LOOKS = {
  1: 'nl-heading nl-heading--level-1',
  2: 'nl-heading nl-heading--level-2',
  3: 'nl-heading nl-heading--level-3',
  4: 'nl-heading nl-heading--level-4',
};

type HeadingProps = {
  level: Level;
  id?: string | undefined;
  look?: Level | undefined;
  icon?: IconName | undefined;
  children: ReactNode;
};

/** A heading; `look` gives it the size of another level. */
export function Heading({ level, id, look = level, icon, children }: HeadingProps) {
  const Tag = TAGS[level];
  return (
    <Tag className={LOOKS[look]} id={id}>
      {icon && <Icon name={icon} />}
      {icon && ' '}
      {children}
    </Tag>
  );
}

type ParagraphProps = { lead?: boolean; soft?: boolean; small?: boolean; children: ReactNode };

/** Running text. `lead` under a title, `soft` for what matters less, `small` for what goes with something else. */
export function Paragraph({ lead, soft, small, children }: ParagraphProps) {
  return (
    <p className={classes('nl-paragraph', lead && 'nl-paragraph--lead', soft && 'bond-soft', small && 'bond-small')}>
      {children}
    </p>
  );
}

/** Words that matter less than what stands beside them. */
export function Soft({ children }: { children: ReactNode }) {
  return <span className="bond-soft">{children}</span>;
}

/** Words only a screen reader needs, because the eye sees them from the place. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className="bond-hidden">{children}</span>;
}

type LinkProps = {
  href: string;
  children: ReactNode;
  icon?: IconName | undefined;
  /** What the link is about, read aloud after it: for lists in which the same link stands many times. */
  about?: string | undefined;
  small?: boolean;
};

/** A link in text or on its own. */
export function Link({ href, icon, about, small, children }: LinkProps) {
  return (
    <a className={classes('nl-link', small && 'bond-small')} href={href}>
      {icon && <Icon name={icon} />}
      {children}
      {about && <Hidden>: {about}</Hidden>}
    </a>
  );
}

/** The link that carries the name of a row, in a table, a chain or a board. */
export function TableLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="bond-table-link" href={href}>
      {children}
    </a>
  );
}

/** A list of sentences in running text. */
export function List({ items, ordered }: { items: ReactNode[]; ordered?: boolean }) {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag className="bond-list">
      {items.map((item, i) => (
        <li key={i}>{item}</li>
      ))}
    </Tag>
  );
}

/** Words of a person, in serif: whoever reads sees at once whose words these are. */
export function Voice({ children, source }: { children: ReactNode; source?: ReactNode }) {
  return (
    <figure className="bond-card bond-card--path bond-stack bond-stack--tight">
      <blockquote className="bond-voice">{children}</blockquote>
      {source && <figcaption className="bond-small bond-soft">{source}</figcaption>}
    </figure>
  );
}

/** Words of a person inside something else: a row, a choice. */
export function Said({ children }: { children: ReactNode }) {
  return <span className="bond-voice">{children}</span>;
}

/** A code to write down: large, mono-spaced, in the groups that its dashes or spaces make. No line begins with a dash. */
export function Code({ value, label }: { value: string; label: string }) {
  const groups = value.split(/[- ]/);
  return (
    <p className="bond-code">
      <Hidden>{label}: </Hidden>
      {groups.map((group, i) => (
        <span key={i}>
          {group}
          {i < groups.length - 1 && <span className="bond-code__dash">-</span>}
        </span>
      ))}
    </p>
  );
}
