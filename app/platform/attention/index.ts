import type { IconName } from '#ui';

import type { Actor, Tx } from '../database/index.ts';

/** Something that waits for this person, as Vandaag shows it. */
export type Attention = {
  /** Low comes first; below 10 is what cannot wait. */
  order: number;
  icon: IconName;
  tone?: 'negative' | 'warning' | 'info';
  title: string;
  href: string;
  /** Why, and for whom, in one sentence. */
  text: string;
  /** The term in words: "nog 3 dagen". */
  badge?: string;
  /** Words on the button when this is the one thing on top: "Kijk naar de signalen". */
  action: string;
};

/** What a noun registers for Vandaag. `vandaag` is a day, YYYY-MM-DD. Gives at most a handful. */
export type AttentionSource = (tx: Tx, actor: Actor, vandaag: string) => Promise<Attention[]>;
