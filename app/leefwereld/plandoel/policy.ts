import type { Verdict } from '#platform/problems/index.ts';

type Opened = { schrijft: readonly string[]; relatie: string };

const writes = ({ schrijft, relatie }: Opened, ...relaties: string[]) =>
  schrijft.includes('plan') && relaties.includes(relatie);

/** Working in the plan: its goals, its actions, and how those go. */
export const canUpdatePlan = (dossier: Opened): Verdict =>
  writes(dossier, 'regisseur', 'aanvoerder') || {
    reden: 'Alleen de regisseur en de aanvoerder werken in het plan. Vraag het een van hen.',
  };

/** Telling how an action goes; a partij only about its own, which the command compares. */
export const canRecordVoortgang = (dossier: Opened): Verdict =>
  writes(dossier, 'regisseur', 'aanvoerder', 'partij') || {
    reden: 'Alleen wie de actie doet en de regisseur vertellen hoe het staat.',
  };

/** Writing down what came of a goal, on the way to closing the plan. */
export const canCreateUitkomst = (dossier: Opened): Verdict =>
  writes(dossier, 'regisseur') || { reden: 'Alleen de regisseur schrijft op wat eruit kwam. Vraag het daar.' };
