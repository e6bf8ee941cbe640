import { z } from '@hono/zod-openapi';

import { formatText } from '#platform/text/index.ts';

import { VAN_DE_PAGINA } from '../registratie/index.ts';

/** What someone says about a version of the plan. */
export const InstemmingSchema = z
  .object({
    versie: z.coerce.number({ error: 'Open de pagina opnieuw.' }).int().min(1).max(1000).meta(VAN_DE_PAGINA),
    oordeel: z
      .enum(['akkoord', 'niet-akkoord', 'gehoord'], { error: 'Kies uw antwoord.' })
      .meta({ gebruik: 'of iemand het eens is met het plan' }),
    woorden: z
      .string()
      .overwrite(formatText)
      .max(1000, 'Houd het korter dan 1.000 tekens.')
      .default('')
      .meta({ gebruik: 'de eigen wens naast het plan' }),
    lezers: z
      .enum(['iedereen', 'alleen'], { error: 'Kies wie uw woorden mag lezen.' })
      .meta({ gebruik: 'wie de woorden mag lezen' }),
  })
  .refine(({ oordeel, woorden }) => oordeel !== 'niet-akkoord' || woorden !== '', {
    path: ['woorden'],
    error: 'Schrijf op wat u anders wilt, in uw eigen woorden.',
  });

/** What is asked, for the overview of registration. */
export const mijnStappen = [
  { stap: 'plan-beantwoorden', naam: 'Zeggen wat u van het plan vindt', schema: InstemmingSchema },
] as const;

/** Which entry someone wants to add words to; anything else is nothing. */
export const ItemSchema = z.object({
  bij: z.string().catch(''),
  item: z.string().catch(''),
  soort: z.string().catch(''),
});
