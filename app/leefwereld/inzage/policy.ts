import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

type Opened = { schrijft: readonly string[]; zelf: readonly string[] };

/** Asking is for residents, about the dossier that they opened as their own. */
export const canCreateInwonervraag = ({ schrijft, zelf }: Opened): Verdict =>
  (schrijft.includes('stem') && zelf.length > 0) || { reden: 'Alleen een inwoner stelt hier een vraag.' };

/** Answering is for who was asked. */
export const canRecordAntwoord = (actor: Actor, { gevraagde }: { gevraagde: { id: string } }): Verdict =>
  gevraagde.id === actor.persoon || { reden: 'Deze vraag is aan een ander gesteld. Die geeft zelf antwoord.' };

/** The daily look at who looked is for who guards privacy: figures and names of who looked, never what stands in a dossier. */
export const canReadControle = ({ rollen }: Actor): Verdict =>
  rollen.some((rol) => rol === 'privacy-officer' || rol === 'fg') || {
    reden: 'Deze controle is voor de privacy officer en de functionaris gegevensbescherming.',
  };
