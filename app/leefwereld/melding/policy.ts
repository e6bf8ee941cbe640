import type { Verdict } from '#platform/problems/index.ts';

type Opened = { schrijft: readonly string[]; onderdelen: readonly string[] };

/** The regisseur keeps the way from melding to verslag. */
export const canUpdateMelding = ({ schrijft }: Opened): Verdict =>
  schrijft.includes('route') || { reden: 'Alleen de regisseur werkt de melding bij. Vraag het de regisseur.' };
