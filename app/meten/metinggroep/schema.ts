import { z } from '@hono/zod-openapi';

import { LAGEN } from '../instrument/index.ts';

const ids = z.array(z.string()).max(200, 'Kies er hoogstens 200 tegelijk.').default([]);

/** Which groepen to add: partijen, each as a whole or by layer, and teams. */
export const GroepenInputSchema = z.strictObject({
  partijen: ids,
  lagen: z.array(z.enum(LAGEN)).default([]),
  teams: ids,
});

/** The same as the form sends it. */
export const GroepenFormSchema = z.object(GroepenInputSchema.shape);
export type GroepenInput = z.output<typeof GroepenInputSchema>;

/** Which groep an act is about. */
export const EenGroepSchema = z.object({ groep: z.string() });
