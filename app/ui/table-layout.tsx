import type { ReactNode } from 'react';

import { useMessages } from './catalogue.tsx';
import { classes } from './classes.ts';
import { Head } from './layout.tsx';
import { Mark } from './mark.tsx';
import { messages } from './messages.ts';
import type { StopState } from './path.tsx';
import type { Shell } from './shell.ts';
import { Heading, Hidden } from './text.tsx';

export type TableLayoutProps = {
  shell: Shell;
  /** Without the product: that comes after it. */
  title: string;
  /** Where the talk is: "Onderwerp 3 van 6", and every topic with its state. */
  topic: { text: string; steps: { name: string; state: StopState }[] };
  /** The way out: a link or button that says that everything is kept. */
  stop: ReactNode;
  /** The way to the topic before and after, by name, and between them what is saved. */
  foot: { back?: ReactNode; status: ReactNode; next?: ReactNode };
  /** The form on this page was refused: the title starts with "Fout: ". */
  error?: boolean | undefined;
  children: ReactNode;
};

/** A whole page for two people at one screen: larger text, one topic, and nothing around it. */
export function TableLayout({ shell, title, topic, stop, foot, error, children }: TableLayoutProps) {
  const words = useMessages(messages);
  const { theme, display, status } = shell;
  return (
    <html
      lang="nl"
      className={classes('voorbeeld-theme bondgenoot-theme', theme, 'bond-keukentafel')}
      data-weergave={display === 'systeem' ? undefined : display}
    >
      <Head shell={shell} title={title} variant="table" error={error} />
      <body className="utrecht-document" data-variant="table">
        <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
          {words.skip}
        </a>
        <header className="bond-kt-head">
          <span className="bond-kt-brand">
            <Mark />
            <Hidden>{words.product}</Hidden>
          </span>
          <div className="bond-kt-topic">
            <p>{topic.text}</p>
            <ol className="bond-progress bond-progress--many" aria-label={words.topics}>
              {topic.steps.map(({ name, state }) => (
                <li key={name} className={`is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
                  <Hidden>
                    {name}
                    {state === 'done' && words.topicDone}
                  </Hidden>
                </li>
              ))}
            </ol>
          </div>
          {stop}
        </header>
        <main id="inhoud" className="bond-kt" tabIndex={-1}>
          {children}
        </main>
        <nav className="bond-kt-foot" aria-label={words.topics}>
          {foot.back ?? <span />}
          <output className="bond-small">{status ?? foot.status}</output>
          {foot.next ?? <span />}
        </nav>
      </body>
    </html>
  );
}

type TableSayProps = {
  title: ReactNode;
  /** What someone said about it before: the words without quotation marks, and when. */
  words?: { text: string; source: ReactNode }[] | undefined;
  text?: ReactNode;
};

/** The question at the table, with what was said about it. */
export function TableSay({ title, words = [], text }: TableSayProps) {
  return (
    <div className="bond-kt__say">
      <Heading level={1}>{title}</Heading>
      {words.map(({ text: said, source }, i) => (
        <blockquote key={i}>
          <p className="bond-kt__words">“{said}”</p>
          <p className="bond-small bond-soft">{source}</p>
        </blockquote>
      ))}
      {text && <div className="nl-paragraph">{text}</div>}
    </div>
  );
}

type TableNotesProps = {
  title: string;
  /** `voice` = in the words of the person; `by` says whose words these are. */
  items: { key: string; text: ReactNode; voice?: boolean | undefined; by: string; action?: ReactNode }[];
  /** Under the list: the way to write something. */
  children?: ReactNode;
};

/** What gets written down while both look on. */
export function TableNotes({ title, items, children }: TableNotesProps) {
  return (
    <section className="bond-kt__notes" aria-labelledby="bond-kt-notes">
      <Heading level={2} look={3} id="bond-kt-notes">
        {title}
      </Heading>
      {items.length > 0 && (
        <ol>
          {items.map(({ key, text, voice, by, action }) => (
            <li key={key}>
              <p className={voice ? 'bond-voice' : undefined}>{text}</p>
              <div className="bond-kt__by">
                <span>{by}</span>
                {action}
              </div>
            </li>
          ))}
        </ol>
      )}
      {children}
    </section>
  );
}
