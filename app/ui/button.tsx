import type { ReactNode } from 'react';

import { useMessages } from './catalogue.tsx';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';
import { messages } from './messages.ts';
import { Hidden } from './text.tsx';

/** `primary` once on a page, right of the title or at the end of a form. `golden` only for the start of the path. */
export type ButtonKind = 'primary' | 'secondary' | 'subtle' | 'negative' | 'golden';

const LOOKS: Record<ButtonKind, string> = {
  primary: 'nl-button--primary',
  secondary: 'nl-button--secondary',
  subtle: 'nl-button--subtle',
  negative: 'nl-button--secondary nl-button--negative',
  golden: 'bond-button--golden',
};

type Common = {
  kind?: ButtonKind | undefined;
  icon?: IconName | undefined;
  small?: boolean | undefined;
  /** What the act is about, read aloud after it: for lists in which the same button stands many times. */
  about?: string | undefined;
  children: ReactNode;
};

const look = ({ kind = 'secondary', small }: Common) =>
  classes('nl-button', LOOKS[kind], small && 'bond-button--small');

function Words({ icon, about, children }: Common) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span className="nl-button__label">
        {children}
        {about && <Hidden>: {about}</Hidden>}
      </span>
    </>
  );
}

/** A link that looks like a button: it goes to the page where the act is done. `leaves` when that is on another site. */
export function ButtonLink({ href, leaves, ...rest }: Common & { href: string; leaves?: boolean | undefined }) {
  return (
    <a className={look(rest)} href={href} data-turbo={leaves ? 'false' : undefined}>
      <Words {...rest} />
    </a>
  );
}

type ButtonProps = Common & {
  name?: string | undefined;
  value?: string | undefined;
  form?: string | undefined;
  /** Sends the form to this address instead of its own. */
  to?: string | undefined;
};

/** Sends the form it stands in (or the form with id `form`). `name` and `value` tell which button was used. */
export function Button({ name, value, form, to, ...rest }: ButtonProps) {
  return (
    <button className={look(rest)} type="submit" name={name} value={value} form={form} formAction={to}>
      <Words {...rest} />
    </button>
  );
}

/** Buttons beside each other, below each other on a phone. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="bond-buttons">{children}</div>;
}

/** Prints the page. Without script it is not there: the browser can print too. */
export function PrintButton({ children }: { children?: ReactNode }) {
  const { print } = useMessages(messages);
  return (
    <bond-print>
      <button className={look({ kind: 'secondary', children })} type="button" hidden>
        <Words icon="printer">{children ?? print}</Words>
      </button>
    </bond-print>
  );
}
