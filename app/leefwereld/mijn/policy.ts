import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

/** These pages are for residents; what opens on them, `inzage` decides. */
export const canReadMijn = ({ rollen }: Actor): Verdict =>
  rollen.includes('inwoner') || { reden: 'Deze pagina’s zijn voor inwoners. Jij vindt dossiers bij huishoudens.' };
