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

/** Invited and not yet signed in, at work, or left. */
export const STATUSSEN = ['actief', 'uitgenodigd', 'uit-dienst'] as const;

export type Status = (typeof STATUSSEN)[number];
