import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

type Opened = { schrijft: readonly string[]; relatie: string };

/** Who gets into a dossier as a resident is for its regisseur. */
export const canCreateKoppelcode = ({ schrijft, relatie }: Opened): Verdict =>
  (relatie === 'regisseur' && schrijft.includes('kern')) || {
    reden: 'Alleen de regisseur geeft een code. Vraag het de regisseur.',
  };

/** Linking is for residents: someone who works here gets into a dossier in another way. */
export const canAddKoppeling = ({ rollen, persoon }: Actor): Verdict =>
  (persoon !== null && rollen.includes('inwoner')) || { reden: 'Een koppelcode is voor inwoners.' };
