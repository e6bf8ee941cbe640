import type { Verdict } from '#platform/problems/index.ts';

type Opened = { schrijft: readonly string[]; relatie: string };

const writes = ({ schrijft, relatie }: Opened, ...relaties: string[]) =>
  schrijft.includes('plan') && relaties.includes(relatie);

/** Proposing a version, closing the plan and opening it again. */
export const canCreatePlanversie = (dossier: Opened): Verdict =>
  writes(dossier, 'regisseur') || { reden: 'Alleen de regisseur stelt een plan voor en sluit het af. Vraag het daar.' };

/** Saying what someone thinks of a version: a lid, who represents them, or the regisseur who wrote down what they said. */
export const canCreateInstemming = ({ schrijft }: Opened): Verdict =>
  schrijft.includes('stem') || {
    reden: 'Alleen de mensen van dit plan geven hun antwoord. De regisseur schrijft het op.',
  };

/** Saying whether a partij does its part: the partij itself, or the regisseur who wrote down what it said. */
export const canCreateToezegging = (dossier: Opened): Verdict =>
  writes(dossier, 'regisseur', 'partij') || { reden: 'Alleen de organisatie zelf en de regisseur leggen dit vast.' };
