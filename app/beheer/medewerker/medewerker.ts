/** All roles, from the kitchen table to the council and those who watch over it. */
export const ROLLEN = [
  'inwoner',
  'uitvoerder',
  'aanbieder',
  'teamleider',
  'beleid',
  'transformatiemanager',
  'categoriemanager',
  'wethouder',
  'burgemeester',
  'raadslid',
  'privacy-officer',
  'fg',
  'beheerder',
] as const;

export type Rol = (typeof ROLLEN)[number];
