import type { Verdict } from '#platform/problems/index.ts';

type Opened = { schrijft: readonly string[] };

/** The regisseur takes an aanvraag and records its end. */
export const canUpdateAanvraag = ({ schrijft }: Opened): Verdict =>
  schrijft.includes('route') || { reden: 'Alleen de regisseur werkt een aanvraag bij. Vraag het de regisseur.' };
