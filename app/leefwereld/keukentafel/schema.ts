import { z } from '@hono/zod-openapi';

import { formatLine } from '#platform/text/index.ts';

/** What the form to put somebody in the circle sends: what the resident calls them, and where they stand. */
export const KringSchema = z.object({
  naam: z
    .string({ error: 'Vul in hoe die persoon heet.' })
    .overwrite(formatLine)
    .min(1, 'Vul in hoe die persoon heet.')
    .max(80, 'Dit is te lang. Houd het op 80 tekens.')
    .meta({ gebruik: 'laat zien wie hulp geeft' }),
  band: z
    .string()
    .overwrite(formatLine)
    .max(80, 'Dit is te lang. Houd het op 80 tekens.')
    .default('')
    .meta({ gebruik: 'zegt wie dat is voor de inwoner' }),
  ring: z
    .enum(['1', '2', '3'], { error: 'Kies waar die persoon staat.' })
    .meta({ gebruik: 'zet die persoon op zijn plek in de kring' }),
  mantelzorger: z.string().optional().meta({ gebruik: 'deze persoon krijgt uitleg over cliëntondersteuning' }),
});

export const stappen = [{ stap: 'kring-aanvullen', naam: 'Kring aanvullen aan tafel', schema: KringSchema }] as const;
