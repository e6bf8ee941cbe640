import type { Actor } from '#platform/database/index.ts';
import { checkAllowed, hasRol, Problem, type Verdict } from '#platform/problems/index.ts';

/** A list of huishoudens is there for who may have to do with one. */
export const canReadHuishoudens = (actor: Actor): Verdict =>
  hasRol(actor, ['uitvoerder', 'teamleider', 'aanbieder']) || {
    reden: 'Huishoudens zijn er voor wijkteams en voor wie met hen meewerkt.',
  };

/** Someone of a lokaal team begins with a huishouden, and so has the regie. */
export const canCreateHuishouden = (actor: Actor): Verdict =>
  (hasRol(actor, ['uitvoerder', 'teamleider']) && actor.teams.length > 0) || {
    reden: 'Alleen iemand van een wijkteam begint een dossier. Vraag het een collega daar.',
  };

type Opened = { schrijft: readonly string[]; stand: 'open' | 'afgesloten' };

/** Who is in it and around it is for the regisseur. */
export const canUpdateHuishouden = ({ schrijft }: Pick<Opened, 'schrijft'>): Verdict =>
  schrijft.includes('kern') || { reden: 'Alleen de regisseur werkt bij wie erbij hoort. Vraag het de regisseur.' };

/** A protected address is written by who may open it: the regisseur. */
export const canUpdateAdres = ({ schrijft }: Pick<Opened, 'schrijft'>): Verdict =>
  schrijft.includes('adres') || { reden: 'Alleen de regisseur werkt het adres bij. Vraag het de regisseur.' };

/** The number is for the regisseur alone. Wmo 2015 5.2.9. */
export const canUpdateBsn = ({ schrijft }: Pick<Opened, 'schrijft'>): Verdict =>
  schrijft.includes('bsn') || { reden: 'Alleen de regisseur werkt met het BSN. Vraag het de regisseur.' };

/** Throws 403 for who may not do it, and 409 while the huishouden is closed. */
export function checkOpen(dossier: Opened, verdict: Verdict): void {
  checkAllowed(verdict);
  if (dossier.stand === 'open') return;
  throw new Problem('verkeerde-staat', 'Dit huishouden is afgesloten. Open het eerst weer.');
}
