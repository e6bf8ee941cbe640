import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';
import { Heading, type Level } from './text.tsx';

export type Tone = 'neutral' | 'positive' | 'warning' | 'negative' | 'info' | 'plum' | 'sky' | 'moss';
export type CardTone = 'own' | 'path' | 'quiet';

/** A word that tells a state. Colour helps, the word says it; an icon if it has a fixed one. */
export function Badge({ tone, icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={classes('bond-badge', tone && tone !== 'neutral' && `bond-badge--${tone}`)}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** A surface for things that belong together. `flush` when a list or table fills it to its edges. */
export function Card({ tone, flush, children }: { tone?: CardTone; flush?: boolean; children: ReactNode }) {
  return (
    <div className={classes('bond-card', tone && `bond-card--${tone}`, flush ? 'bond-card--flush' : 'bond-stack')}>
      {children}
    </div>
  );
}

type SectionProps = {
  title: string;
  id: string;
  level?: Level | undefined;
  look?: Level | undefined;
  icon?: IconName | undefined;
  /** Links or buttons right of the title. */
  actions?: ReactNode;
  /** Makes the whole section a card. */
  card?: 'plain' | CardTone | undefined;
  /** Less space between the parts, for a side column. */
  tight?: boolean | undefined;
  /** The title is only for a screen reader: the eye sees from the place what this is. */
  titleHidden?: boolean | undefined;
  children: ReactNode;
};

/** A part of a page with a title; `id` names the section, its title gets `id` + `-titel`. */
export function Section({
  title,
  id,
  level = 2,
  look,
  icon,
  actions,
  card,
  tight,
  titleHidden,
  children,
}: SectionProps) {
  const heading = (
    <Heading level={level} look={look ?? (card ? 3 : level)} id={`${id}-titel`} icon={icon}>
      {title}
    </Heading>
  );
  return (
    <section
      className={classes(
        'bond-section',
        'bond-stack',
        tight && 'bond-stack--tight',
        card && 'bond-card',
        card && card !== 'plain' && `bond-card--${card}`,
      )}
      id={id}
      aria-labelledby={`${id}-titel`}
    >
      {titleHidden ? (
        <div className="bond-hidden">{heading}</div>
      ) : actions ? (
        <div className="bond-section__head">
          {heading}
          {actions}
        </div>
      ) : (
        heading
      )}
      {children}
    </section>
  );
}

/** Parts below each other: 16 px, `tight` 8, `wide` 48. */
export function Stack({ gap, children }: { gap?: 'tight' | 'wide'; children: ReactNode }) {
  return <div className={classes('bond-stack', gap && `bond-stack--${gap}`)}>{children}</div>;
}

/** Small things beside each other, on more lines when they do not fit. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="bond-row">{children}</div>;
}

/**
 * Two columns from 62 rem, in the order of a phone below it. Children of `side`: main, side. Of `even`: two halves.
 * Of `detail`: next act, main, side. Of `today`: now, day, rest.
 */
export function Columns({ look, children }: { look: 'side' | 'even' | 'detail' | 'today'; children: ReactNode }) {
  return <div className={`bond-columns bond-columns--${look}`}>{children}</div>;
}

/** The side column; `label` names it for who cannot see where it stands. */
export function Side({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside className="bond-stack bond-stack--wide" aria-label={label}>
      {children}
    </aside>
  );
}

type NoticeProps = { tone?: 'positive' | 'warning' | 'negative' | 'info'; icon?: IconName; children: ReactNode };

/** One thing to know before reading on. */
export function Notice({ tone, icon = 'info-circle', children }: NoticeProps) {
  return (
    <div className={classes('bond-notice', tone && `bond-notice--${tone}`)}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

type EmptyProps = { title: string; text: ReactNode; action?: ReactNode; level?: Level; children?: ReactNode };

/** Nothing here yet: what will come, how it gets here, one button. `children` (such as Chips) stand above the title. */
export function Empty({ title, text, action, level = 2, children }: EmptyProps) {
  return (
    <div className="bond-empty">
      {children}
      <Heading level={level} look={2}>
        {title}
      </Heading>
      <p className="nl-paragraph">{text}</p>
      {action && <div className="bond-buttons">{action}</div>}
    </div>
  );
}

/** Something to read for who wants it: closed until asked for. */
export function Details({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="bond-details">
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
