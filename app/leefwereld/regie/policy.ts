import type { Verdict } from '#platform/problems/index.ts';

import { type Afwezig, hasRegierol } from './regie.ts';

type Opened = { relatie: string };
type Wie = { rollen: readonly string[]; teams: readonly string[] };

/** The regisseur asks someone to take over; the teamleider does when the regisseur is away. */
export function canCreateRegieverzoek({ relatie }: Opened, afwezig: Afwezig | undefined): Verdict {
  if (relatie === 'regisseur' || (relatie === 'teamleider' && afwezig !== undefined)) return true;
  if (relatie === 'teamleider')
    return { reden: 'De regisseur is er zelf. Vraag de regisseur om de regie over te dragen.' };
  return { reden: 'Alleen de regisseur draagt de regie over. Vraag het daar, of aan de teamleider.' };
}

/** Taking a request back: who has the regie, or leads the team. */
export const canRemoveRegieverzoek = ({ relatie }: Opened): Verdict =>
  relatie === 'regisseur' ||
  relatie === 'teamleider' || { reden: 'Alleen de regisseur of de teamleider trekt dit verzoek in.' };

/** Answering is for who was asked, as long as they help residents from a team. */
export const canRecordAntwoord = ({ rollen, teams }: Wie): Verdict =>
  (hasRegierol(rollen) && teams.length > 0) || {
    reden: 'Je hoort nu niet bij een wijkteam. Vraag je beheerder om een team.',
  };

/** The teamleider takes the regie when the regisseur is away, so that nobody is left without one. */
export const canRecordOvername = ({ relatie }: Opened, afwezig: Afwezig | undefined): Verdict =>
  (relatie === 'teamleider' && afwezig !== undefined) || {
    reden: 'De teamleider neemt de regie alleen over als de regisseur weg is.',
  };

/** On a complex case the regisseur or the teamleider says who leads. */
export const canAssignAanvoerder = ({ relatie }: Opened): Verdict =>
  relatie === 'regisseur' ||
  relatie === 'teamleider' || { reden: 'Alleen de regisseur of de teamleider kiest een aanvoerder. Vraag het daar.' };

/** The regie goes to another within a hand-over; platform/handover gives that right for as long as it takes. */
export const canAssignRegie = ({ rollen }: Pick<Wie, 'rollen'>): Verdict =>
  rollen.includes('overdracht') || { reden: 'De regie gaat alleen in een overdracht zonder verzoek naar een ander.' };
