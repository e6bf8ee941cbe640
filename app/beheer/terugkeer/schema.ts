import { z } from '@hono/zod-openapi';

import { isDay } from '#platform/time/index.ts';

import { ROLLEN } from '../medewerker/index.ts';

const DAG = 'Vul een dag in, bijvoorbeeld 03-03-2027.';

/** What someone who comes back will do, and from when. */
export const TerugkeerSchema = z.strictObject({
  rollen: z
    .array(z.enum(ROLLEN, { error: 'Kies rollen uit de lijst.' }), { error: 'Kies minstens één rol.' })
    .min(1, { error: 'Kies minstens één rol.' }),
  begintOp: z.string({ error: DAG }).refine(isDay, { error: DAG }),
});
