import type { Verdict } from '#platform/problems/index.ts';

import type { Lezer, Stemsoort } from './evaluatie.ts';

type Opened = {
  relatie: string;
  huishouden: string;
  schrijft: readonly string[];
  zelf: readonly string[];
  leden: readonly string[];
};

/** A moment is agreed on by the regisseur: its term waits for them. */
export const canCreateEvaluatie = ({ schrijft }: Opened): Verdict =>
  (schrijft.includes('plan') && schrijft.includes('route')) || {
    reden: 'Alleen de regisseur plant een evaluatie. Vraag het de regisseur.',
  };

/** Moving it and writing down what came of it are for the regisseur too. */
export const canUpdateEvaluatie = (dossier: Opened): Verdict =>
  canCreateEvaluatie(dossier) === true || {
    reden: 'Alleen de regisseur werkt een evaluatie bij. Vraag het de regisseur.',
  };

const isProfessional = ({ relatie }: { relatie: string }) => relatie === 'regisseur' || relatie === 'aanvoerder';

/**
 * The voice of the professional is that of the regisseur or aanvoerder. The voice of residents is theirs: of a lid or who
 * represents it, of everyone together for who lives there; the regisseur may write it down for them. `lid` null: together.
 */
export function canCreateScores(dossier: Opened, stem: Stemsoort, lid: string | null): Verdict {
  const { schrijft, relatie, zelf, leden, huishouden } = dossier;
  if (stem === 'professional') {
    return (
      (isProfessional(dossier) && schrijft.includes('plan')) || {
        reden: 'De regisseur en de aanvoerder vullen de stem van de professional in.',
      }
    );
  }
  const eigen = lid === null ? leden.includes(huishouden) && zelf.length > 0 : zelf.includes(lid);
  return (
    (schrijft.includes('stem') && (relatie === 'regisseur' || eigen)) || {
      reden: 'Deze antwoorden zijn van de bewoner zelf.',
    }
  );
}

/** Whose voice this reader has a part in. */
export const computeLezer = (dossier: Opened): Lezer =>
  isProfessional(dossier) ? 'professional' : dossier.zelf.length > 0 ? 'inwoner' : 'ander';
