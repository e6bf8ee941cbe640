import { z } from '@hono/zod-openapi';

import { formatText } from '#platform/text/index.ts';
import { isDay } from '#platform/time/index.ts';

/** An answer to a resident, in words. */
export const AntwoordSchema = z.object({
  antwoord: z
    .string({ error: 'Schrijf een antwoord.' })
    .overwrite(formatText)
    .min(1, 'Schrijf een antwoord.')
    .max(2000, 'Houd het antwoord korter dan 2.000 tekens.')
    .meta({ gebruik: 'de inwoner leest het antwoord' }),
});

/** What is asked, for the overview of registration. */
export const inzageStappen = [
  { stap: 'vraag-van-inwoner-beantwoorden', naam: 'Vraag van een inwoner beantwoorden', schema: AntwoordSchema },
] as const;

/** Which days of who looked; a wrong day is today. */
export const PeriodeSchema = z.object({
  tot: z
    .string()
    .refine((dag) => isDay(dag) && dag >= '2000-01-01')
    .optional()
    .catch(undefined),
});
