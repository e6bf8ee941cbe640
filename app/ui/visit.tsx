import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { Avatar, type AvatarTone } from './person.tsx';
import { Heading } from './text.tsx';

type VisitDayProps = { id: string; title: string; children: ReactNode };

/** The visits of one day; children: `Visit`. */
export function VisitDay({ id, title, children }: VisitDayProps) {
  return (
    <section className="bond-day" id={id} aria-labelledby={`${id}-titel`}>
      <Heading level={2} id={`${id}-titel`}>
        {title}
      </Heading>
      <ul className="bond-day">{children}</ul>
    </section>
  );
}

type VisitProps = {
  name: string;
  /** What this person is and where from. */
  role: ReactNode;
  /** What was looked at, and when. */
  text: ReactNode;
  /** For what, and why that is allowed. */
  why?: ReactNode;
  tone?: AvatarTone | undefined;
  /** The door stayed shut: a dashed edge and a lock instead of initials. */
  refused?: boolean | undefined;
  /** What one can do about it, or how that stands. */
  foot?: ReactNode;
  /** The question that was asked, the words of who looked, and who said them when. */
  answer?: { asked: ReactNode; text: ReactNode; by: ReactNode } | undefined;
};

/** Someone looked, or tried to: who, what, when and why. */
export function Visit({ name, role, text, why, tone, refused, foot, answer }: VisitProps) {
  return (
    <li className={classes('bond-look', refused && 'bond-look--refused')}>
      {refused ? (
        <span className="bond-avatar bond-avatar--none" aria-hidden="true">
          <Icon name="lock" />
        </span>
      ) : (
        <Avatar name={name} tone={tone} />
      )}
      <div>
        <Heading level={3} look={4}>
          {name}
        </Heading>
        <p className="bond-small bond-soft">{role}</p>
      </div>
      <div>
        <p>{text}</p>
        {why && <p className="bond-small bond-soft">{why}</p>}
      </div>
      {answer && (
        <div className="bond-answer bond-stack bond-stack--tight">
          <p className="bond-small bond-soft">{answer.asked}</p>
          <blockquote className="bond-voice">{answer.text}</blockquote>
          <p className="bond-small bond-soft">{answer.by}</p>
        </div>
      )}
      {foot && <div className="bond-look__foot">{foot}</div>}
    </li>
  );
}
