import type { Verdict } from '#platform/problems/index.ts';

type Opened = { schrijft: readonly string[]; stand: 'open' | 'afgesloten' };

/** Writing in a conversation, its results and its verslag is for the regisseur, as long as the dossier is open. */
export const canUpdateGesprek = ({ schrijft, stand }: Opened): Verdict =>
  schrijft.includes('gesprek') || {
    reden:
      stand === 'afgesloten'
        ? 'Dit dossier is afgesloten. Heropen het eerst.'
        : 'Alleen de regisseur schrijft in een gesprek. Vraag het de regisseur.',
  };
