import type { Assets } from './assets.ts';

type Target = { name: string; href: string };

/** All of a page that is not the page itself. The door makes it once per request. */
export type Shell = {
  assets: Assets;
  /** Class of the theme of the organisation: `gemeente-buurmeer-theme`. */
  theme?: string | undefined;
  /** What the person chose; `systeem` follows the device. */
  display: 'systeem' | 'licht' | 'donker';
  organisation?: string | undefined;
  person?: { name: string; role: string; initials: string; href: string } | undefined;
  /** For who is not signed in. */
  signIn?: Target | undefined;
  navigation: readonly (Target & { current: boolean })[];
  golden?: Target | undefined;
  /** Where one looks something up, and what goes with every question; left out on that page itself. */
  search?: { action: string; hidden?: Readonly<Record<string, string>> } | undefined;
  footer: { note?: string | undefined; links: readonly Target[] };
  /** What was just done, said on top of the page. */
  status?: string | undefined;
  idle?: { text: string } | undefined;
  /** Where the mark leads to; default `/`. */
  home?: string | undefined;
  /** The moment of this request: the print says on which day it was made. */
  now?: Date | undefined;
};
