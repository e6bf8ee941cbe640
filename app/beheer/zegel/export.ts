import type { Gebeurtenisrij } from './blad.ts';
import { formatMicros, type Zegel } from './zegel.ts';

export type Lid = {
  zegel: number;
  plaats: number;
  gebeurtenis: string;
  /** Leaf hash in hex. */
  blad: string;
};

const line = (soort: string, rest: object): string => `${JSON.stringify({ soort, ...rest })}\n`;

/** First line of an export. */
export const renderBegin = (gemeente: string, naam: string, gemaakt: Date, vanaf: number): string =>
  line('export', { versie: 1, gemeente, naam, gemaakt: formatMicros(gemaakt), vanaf });

export const renderZegel = (zegel: Zegel): string => line('zegel', zegel);

/** A place under a seal, and right after it the gebeurtenis that stands there, when it is still there. */
export const renderLid = (lid: Lid, rij: Gebeurtenisrij | null): string =>
  `${line('lid', lid)}${rij === null ? '' : renderGebeurtenis(rij)}`;

/** `soort` of the line is another thing than `soort` of the row, so the row stands in a field of its own. */
export const renderGebeurtenis = (rij: Gebeurtenisrij): string => line('gebeurtenis', { rij });

/** After this line come the gebeurtenissen that are under no seal yet. */
export const renderStaart = (): string => line('staart', {});

/** Last line: an export without it was cut off. */
export const renderEinde = (regels: number): string => line('einde', { regels });
