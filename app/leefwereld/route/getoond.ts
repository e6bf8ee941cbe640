import type { Stap } from './stappen.ts';

/** A melding as the pages of the route show it, its words made ready. */
export type Getoond = {
  href: string;
  naam: string;
  wet: string;
  bron: string;
  vraag: string;
  gemeldOp: string;
  /** When an aanvraag may come, in words. */
  opening: string;
  contact: boolean;
  spoed: boolean;
  spoedHulp: string;
  plan: { vorm: 'tekst' | 'papier'; tekst: string } | null;
  gesloten: { op: string; reden: string } | undefined;
  stappen: Stap[];
};
