import { z } from '@hono/zod-openapi';

import { formatLine } from '#platform/text/index.ts';

import { createDagveld, vraagveld } from '../contact/index.ts';

/** What the form for a new aanvraag sends. */
export const AanvraagSchema = z.object({
  vraag: vraagveld.meta({ gebruik: 'de gemeente beslist over deze woorden' }),
  resultaat: z
    .string({ error: 'Vul dit in als tekst.' })
    .overwrite(formatLine)
    .max(500, 'Gebruik hoogstens 500 tekens.')
    .default('')
    .meta({ gebruik: 'zien of de hulp doet wat nodig is' }),
  gevraagdOp: createDagveld('Kies een dag.').meta({ gebruik: 'vanaf deze dag loopt de termijn voor een besluit' }),
});
export type NewAanvraag = z.output<typeof AanvraagSchema>;

/** What the form for the end of an aanvraag sends. */
export const AfloopSchema = z.object({
  stand: z
    .enum(['beslist', 'ingetrokken'], { error: 'Kies hoe het afliep.' })
    .meta({ gebruik: 'de termijn kan stoppen' }),
  op: createDagveld('Kies een dag.').meta({ gebruik: 'aantonen dat het op tijd was' }),
});

/** The forms of an aanvraag, for the overview of what we ask. */
export const stappen = [
  { stap: 'aanvraag-opnemen', naam: 'Aanvraag opnemen', schema: AanvraagSchema },
  { stap: 'aanvraag-afronden', naam: 'Aanvraag afronden', schema: AfloopSchema },
] as const;
