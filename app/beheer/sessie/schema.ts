import { z } from '@hono/zod-openapi';

/** The persons one can sign in as in the demo. */
export const DEMO_PERSONEN = [
  'uitvoerder',
  'uitvoerder-ander-team',
  'teamleider',
  'aanbieder',
  'inwoner',
  'beleid',
  'transformatiemanager',
  'categoriemanager',
  'wethouder',
  'raadslid',
  'burgemeester',
  'privacy-officer',
  'fg',
  'beheerder',
  'uitvoerder-andere-gemeente',
  'beleid-andere-gemeente',
  'uitvoerder-collega',
  'aanbieder-welzijn',
  'aanbieder-school',
  'aanbieder-jeugdhulp',
  'aanbieder-wonen',
  'aanbieder-geldkring',
  'inwoner-moeder',
  'inwoner-vader',
  'inwoner-16',
  'inwoner-15',
  'inwoner-12',
] as const;

export const DemoSchema = z.object({
  persoon: z.enum(DEMO_PERSONEN, { error: 'Kies een persoon uit de lijst.' }),
  terug: z.string().optional(),
});

export const WeergaveSchema = z.object({
  weergave: z.enum(['systeem', 'licht', 'donker'], { error: 'Kies systeem, licht of donker.' }),
  terug: z.string().optional(),
});
