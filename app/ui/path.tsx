import type { ReactNode } from 'react';

import { useMessages } from './catalogue.tsx';
import { classes } from './classes.ts';
import { messages } from './messages.ts';
import { Hidden, TableLink } from './text.tsx';

/** Stops, not boxes: done = filled, now = gold with a dark ring, next = open with a dashed line. */
export type StopState = 'done' | 'now' | 'next';

type ChainItem = {
  kind: string;
  name: string;
  href?: string | undefined;
  meta?: ReactNode;
  state: StopState;
};

/** Where something came from and what came of it, from left to right; below each other on a phone. */
export function Chain({ items }: { items: ChainItem[] }) {
  return (
    <ol className="bond-chain">
      {items.map(({ kind, name, href, meta, state }, i) => (
        <li key={i} className={`is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <p className="bond-chain__kind">{kind}</p>
          <p className="bond-chain__name">{href ? <TableLink href={href}>{name}</TableLink> : name}</p>
          {meta && <p className="bond-chain__meta">{meta}</p>}
        </li>
      ))}
    </ol>
  );
}

type TimelineItem = { when: string; title: ReactNode; text?: ReactNode; state?: StopState | undefined };

/** What happened or will happen, in order of time; `back` when the newest stands on top. */
export function Timeline({ items, back }: { items: TimelineItem[]; back?: boolean }) {
  return (
    <ol className={classes('bond-timeline', back && 'bond-timeline--back')}>
      {items.map(({ when, title, text, state }, i) => (
        <li key={i} className={state && `is-${state}`}>
          <p className="bond-timeline__when">{when}</p>
          <p className="bond-timeline__title">{title}</p>
          {text && <div className="bond-small bond-soft">{text}</div>}
        </li>
      ))}
    </ol>
  );
}

/** A route in the small, for in a table: `step` of `of`, with the name of the step below it. */
export function Steps({ step, of, name }: { step: number; of: number; name: string }) {
  const { stepOf } = useMessages(messages);
  const x = (i: number) => 7 + (i * 76) / Math.max(1, of - 1);
  const stops = Array.from({ length: of }, (_, i) => i);
  return (
    <>
      <svg className="bond-steps" viewBox="0 0 90 14" aria-hidden="true">
        {stops.slice(1).map((i) => (
          <line key={i} className={i < step ? 'is-done' : undefined} x1={x(i - 1)} x2={x(i)} y1="7" y2="7" />
        ))}
        {stops.map((i) => (
          <circle
            key={i}
            className={i + 1 < step ? 'is-done' : i + 1 === step ? 'is-now' : undefined}
            cx={x(i)}
            cy="7"
            r={i + 1 === step ? 6 : 4.5}
          />
        ))}
      </svg>
      <br />
      <Hidden>{stepOf(step, of)}: </Hidden>
      {name}
    </>
  );
}

type ProgressProps = { title: string; steps: { name: string; href?: string | undefined }[]; current: number };

/** The steps of a form as a line with stops. `current` counts from 0; steps before it may be links back. */
export function Progress({ title, steps, current }: ProgressProps) {
  const words = useMessages(messages);
  const state = (i: number): StopState => (i < current ? 'done' : i === current ? 'now' : 'next');
  return (
    <nav className="bond-progress-nav" aria-label={words.steps}>
      <p className="bond-small bond-soft">
        <strong>{title}</strong>, {words.stepOf(current + 1, steps.length)}
      </p>
      <ol className="bond-progress">
        {steps.map(({ name, href }, i) => (
          <li key={name} className={`is-${state(i)}`} aria-current={i === current ? 'step' : undefined}>
            {i < current && href ? (
              <a className="nl-link" href={href}>
                {name}
              </a>
            ) : (
              name
            )}
            {i < current && <Hidden>{words.stepDone}</Hidden>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** How far a job is: a bar and the count in words ("3.120 van 10.000 regels"). */
export function ProgressBar({ label, value, max, text }: { label: string; value: number; max: number; text: string }) {
  return (
    <div className="bond-progress-bar">
      <progress aria-label={label} value={value} max={max} />
      <p className="bond-num">{text}</p>
    </div>
  );
}

type TraceItem = { name: string; href?: string | undefined };

/** A chain as a short list beside a line of the log; the last one is where it stands now. */
export function Trace({ items, label }: { items: TraceItem[]; label?: string }) {
  const { trace } = useMessages(messages);
  return (
    <ol className="bond-trace" aria-label={label ?? trace}>
      {items.map(({ name, href }) => (
        <li key={name}>{href ? <TableLink href={href}>{name}</TableLink> : name}</li>
      ))}
    </ol>
  );
}
