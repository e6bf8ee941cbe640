import type { Onderdeel } from '../inzage/index.ts';

/** How the work for a huishouden ended. */
export const RESULTATEN = [
  'doelen-bereikt',
  'zelf-verder',
  'elders-verder',
  'verhuisd',
  'geen-contact',
  'overleden',
] as const;
export type Resultaat = (typeof RESULTATEN)[number];

/** The parts of a dossier, each with the onderdeel that who reads it must be able to open. */
export const DELEN = ['overzicht', 'route', 'gesprek', 'plan', 'overleg', 'inzage'] as const;
export type Deel = (typeof DELEN)[number];

const PADEN: Record<Deel, string> = {
  overzicht: '',
  route: '/meldingen',
  gesprek: '/gesprekken',
  plan: '/plan',
  overleg: '/overleggen',
  inzage: '/inzage',
};

/** Which parts each relation finds a way to; what it opens there, `inzage` decides. */
const WEGEN: Record<string, readonly Deel[]> = {
  regisseur: DELEN,
  aanvoerder: DELEN,
  team: ['overzicht', 'route', 'plan'],
  teamleider: ['overzicht', 'route'],
  partij: ['overzicht', 'plan', 'overleg'],
};

/** The ways between the parts of one dossier for who opened it as `relatie`. */
export const listDelen = (huishouden: string, relatie: string): { deel: Deel; href: string }[] =>
  (WEGEN[relatie] ?? []).map((deel) => ({ deel, href: `/huishoudens/${huishouden}${PADEN[deel]}` }));

type Wie = { persoon: string | null; rollen: readonly string[] };

/**
 * What someone reads the overview of a huishouden for: the regisseur keeps it up to date, a teamleider divides the work, and all
 * others read it to talk about the plan.
 */
export function computeDoel(wie: Wie, regisseur: string) {
  if (wie.persoon === regisseur) return 'gegevens-bijhouden';
  const leidt = wie.rollen.includes('teamleider') && !wie.rollen.includes('uitvoerder');
  return leidt ? 'toewijzen' : 'plan-bespreken';
}

/** What the overview shows; a protected address only when it is asked for. */
export const listOnderdelen = (metAdres: boolean): Onderdeel[] => (metAdres ? ['kern', 'adres'] : ['kern']);

/** Huishoudens on one page of the list. */
export const PER_PAGINA = 50;
