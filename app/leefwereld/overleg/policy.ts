import type { Verdict } from '#platform/problems/index.ts';

type Opened = { schrijft: readonly string[] };

/** Writing down an overleg is for who has the regie or leads. */
export const canCreateOverleg = ({ schrijft }: Opened): Verdict =>
  schrijft.includes('overleg') || {
    reden: 'Alleen de regisseur en de aanvoerder leggen een overleg vast. Vraag het een van hen.',
  };

/** Changing it, or adding what was shared, is for the same people. */
export const canUpdateOverleg = ({ schrijft }: Opened): Verdict =>
  schrijft.includes('overleg') || {
    reden: 'Alleen de regisseur en de aanvoerder werken een overleg bij. Vraag het een van hen.',
  };
