import type { ReactNode } from 'react';

type GoalProps = {
  id: string;
  /** A small line above it: which goal, and whose words. */
  over: ReactNode;
  /** What someone wants, in their own words and without quotation marks. */
  words: string;
  text?: ReactNode;
  /** What is done for it: a `Table`. */
  children?: ReactNode;
  /** Links and buttons under it. */
  actions?: ReactNode;
};

/** What someone wants, in their own words, with what is done for it. */
export function Goal({ id, over, words, text, children, actions }: GoalProps) {
  return (
    <article className="bond-goal" id={id} aria-labelledby={`${id}-titel`}>
      <div className="bond-goal__head">
        <p className="bond-small bond-soft">{over}</p>
        <h3 className="bond-goal__words" id={`${id}-titel`}>
          “{words}”
        </h3>
        {text && <div className="bond-small bond-soft">{text}</div>}
      </div>
      {children}
      {actions && <div className="bond-goal__actions">{actions}</div>}
    </article>
  );
}
