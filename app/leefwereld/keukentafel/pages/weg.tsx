import type { ReactNode } from 'react';

import { Button, type ButtonKind, ButtonLink, type IconName } from '#ui';

/** Id of the form that stands open: what leads elsewhere sends it, so that nothing typed is lost. */
export const SCHRIJFT = 'schrijft';

type Props = {
  /** The name of where it leads, as the form sends it, and its address. */
  naar: string;
  href: string;
  /** A form stands open. */
  schrijft: boolean;
  kind: ButtonKind;
  icon?: IconName;
  children: ReactNode;
};

/** A way to another part of the table: a link, or a button that saves first what stands in the field. */
export function Weg({ naar, href, schrijft, kind, icon, children }: Props) {
  return schrijft ? (
    // Saving is the first thing then, going on the second.
    <Button form={SCHRIJFT} name="naar" value={naar} kind={kind === 'primary' ? 'secondary' : kind} icon={icon}>
      {children}
    </Button>
  ) : (
    <ButtonLink href={href} kind={kind} icon={icon}>
      {children}
    </ButtonLink>
  );
}
