import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

/** Finding out whether someone is known here is for who helps residents in a lokaal team. */
export const canSearch = (actor: Actor): Verdict =>
  actor.rollen.some((rol) => rol === 'uitvoerder' || rol === 'teamleider') || {
    reden: 'Alleen mensen van een wijkteam zoeken of iemand bekend is. Vraag het daar.',
  };

type Opened = { relatie: string; schrijft: readonly string[] };

const isRegisseur = ({ relatie, schrijft }: Opened) => relatie === 'regisseur' && schrijft.includes('kern');

/** Putting two huishoudens together is for who has the regie of both. */
export const canAddSamenvoeging = (dossier: Opened): Verdict =>
  isRegisseur(dossier) || {
    reden: 'Je hebt niet de regie over beide huishoudens. Vraag de andere regisseur om die aan je over te dragen.',
  };

/** Saying that a lid is someone who is known elsewhere. */
export const canUpdatePersoon = (dossier: Opened): Verdict =>
  isRegisseur(dossier) || { reden: 'Alleen de regisseur zegt dat twee mensen dezelfde zijn. Vraag het daar.' };

/** Letting a lid move to another huishouden. */
export const canRecordVerhuizing = (dossier: Opened): Verdict =>
  isRegisseur(dossier) || { reden: 'Alleen de regisseur laat iemand verhuizen. Vraag het daar.' };
