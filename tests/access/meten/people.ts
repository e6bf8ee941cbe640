import type { Actor } from '../../../app/platform/database/index.ts';
import { GEMEENTE } from '../people.ts';
import type { Random } from '../random.ts';

/** Partijen of the alliance: the gemeente, two instellingen, the inwoners, and one that is never asked. */
export const SOORTEN = ['gemeente', 'instelling', 'instelling', 'inwoners', 'instelling'] as const;

/** Roles, and of which partij; null: of none. */
const STAFF: readonly (readonly [string[], number | null])[] = [
  [['beleid'], 0],
  [['transformatiemanager'], 0],
  [['beheerder'], 0],
  [['uitvoerder'], 0],
  [['uitvoerder'], 1],
  [['uitvoerder'], null],
  [['teamleider'], 0],
  [['aanbieder'], 1],
  [['aanbieder'], 2],
  [['aanbieder', 'inwoner'], 2],
  [['aanbieder'], 4],
  [['categoriemanager'], 0],
  [['wethouder'], 0],
  [['raadslid'], 0],
  [['burgemeester'], 0],
  [['inwoner'], 3],
  [['inwoner'], 3],
  [['inwoner'], null],
  [['fg'], 0],
  [['privacy-officer'], 0],
  [[], 1],
];

export type Persoon = Actor & { persoon: string; partij: string | null };
export type Mensen = { partijen: string[]; mensen: Persoon[] };

export function createMensen(random: Random): Mensen {
  const partijen = SOORTEN.map(() => random.id());
  const mensen = STAFF.map(([rollen, number]) => ({
    gemeente: GEMEENTE,
    persoon: random.id(),
    pseudoniem: random.id(),
    rollen,
    teams: [],
    partij: number === null ? null : (partijen[number] ?? null),
  }));
  return { partijen, mensen };
}

/** A part of the system at work: alone, or in the name of somebody. */
export const createWerk = (gemeente: string, ...rollen: string[]): Actor => ({
  gemeente,
  persoon: null,
  pseudoniem: null,
  rollen,
  teams: [],
});
