import type { ReactNode } from 'react';

import { classes } from './classes.ts';

/** Whose initials: `sand` someone from home, `sky` an organisation, `plum` someone further away; without one, who works here. */
export type AvatarTone = 'sand' | 'sky' | 'plum';

/** "Karim El Amrani" gives "KA", "Daan" gives "D": the first and the last word that begins with a capital. */
export function computeInitials(name: string): string {
  const capitals = name.match(/(?<![\p{L}\p{M}])\p{Lu}/gu) ?? [name.trim().slice(0, 1)];
  const [first = ''] = capitals;
  return capitals.length > 1 ? `${first}${capitals.at(-1)}` : first.toUpperCase();
}

/** The initials of someone in a circle; the name itself always stands beside it. */
export function Avatar({ name, tone }: { name: string; tone?: AvatarTone | undefined }) {
  return (
    <span className={classes('bond-avatar', tone && `bond-avatar--${tone}`)} aria-hidden="true">
      {computeInitials(name)}
    </span>
  );
}

/** Someone in a row or a table: initials and name. */
export function Who({ name, tone }: { name: string; tone?: AvatarTone | undefined }) {
  return (
    <span className="bond-who">
      <Avatar name={name} tone={tone} />
      <span>{name}</span>
    </span>
  );
}

type Member = {
  key: string;
  name: string;
  text: ReactNode;
  tone?: AvatarTone | undefined;
  badge?: ReactNode;
};

/** People who belong to something, each with what they are in it and a state behind. */
export function Members({ items }: { items: Member[] }) {
  return (
    <ul className="bond-members">
      {items.map(({ key, name, text, tone, badge }) => (
        <li key={key}>
          <Avatar name={name} tone={tone} />
          <div>
            <strong>{name}</strong>
            <div className="bond-soft">{text}</div>
          </div>
          {badge}
        </li>
      ))}
    </ul>
  );
}
