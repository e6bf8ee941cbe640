import type { ReactNode } from 'react';

import { HeroArt } from './mark.tsx';
import { Trace } from './path.tsx';
import { Heading, type Level } from './text.tsx';

/** The top of a public page, on night: h1, one or two sentences, and the drawn path. Give it to Layout as `hero`. */
export function Hero({ title, text }: { title: string; text: ReactNode }) {
  return (
    <div className="bond-hero">
      <HeroArt />
      <div className="bond-page">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
    </div>
  );
}

type StandProps = {
  title: string;
  id: string;
  /** Paragraphs of the editorial. */
  children: ReactNode;
  /** Words of a resident beside it, with who says it. */
  story?: { text: string; source: ReactNode } | undefined;
};

/** Where we stand, in words, beside one story. */
export function Stand({ title, id, children, story }: StandProps) {
  return (
    <section className="bond-stand" id={id} aria-labelledby={`${id}-titel`}>
      <div className="bond-editorial">
        <Heading level={2} look={1} id={`${id}-titel`}>
          {title}
        </Heading>
        {children}
      </div>
      {story && (
        <figure className="bond-stack">
          <blockquote className="bond-story">{story.text}</blockquote>
          <figcaption className="bond-small bond-soft">{story.source}</figcaption>
        </figure>
      )}
    </section>
  );
}

type LogItem = {
  key: string;
  date: string;
  badge?: ReactNode;
  title: ReactNode;
  text: ReactNode;
  /** From the first signals to where it stands now. */
  trace?: { name: string; href?: string | undefined }[] | undefined;
  /** Small line under the text: version, theme, link to the whole chain. */
  foot?: ReactNode;
};

/** Lines of the public log, newest first. */
export function Log({ items, level = 3 }: { items: LogItem[]; level?: Level }) {
  return (
    <ol className="bond-log">
      {items.map(({ key, date, badge, title, text, trace, foot }) => (
        <li key={key} id={key}>
          <div className="bond-log__date">
            {date}
            {badge && <br />}
            {badge}
          </div>
          <div className="bond-stack bond-stack--tight">
            <Heading level={level}>{title}</Heading>
            <div className="nl-paragraph">{text}</div>
            {foot && <div className="bond-small bond-soft">{foot}</div>}
          </div>
          {trace && <Trace items={trace} />}
        </li>
      ))}
    </ol>
  );
}
