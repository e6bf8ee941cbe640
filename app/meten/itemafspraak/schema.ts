import { z } from '@hono/zod-openapi';

import { formatText } from '#platform/text/index.ts';

const tekst = z.string().overwrite(formatText).max(1000, 'Dit is te lang. Houd het op 1.000 tekens.').default('');
const versie = z.coerce.number({ error: 'Open de pagina opnieuw.' }).int().min(0).max(1_000_000_000);

/** The form: per kenmerk what people see when it goes well, and the version it was opened at (0: nothing yet). */
export const ItemafsprakenSchema = z.object({
  tekst: z.record(z.string(), tekst),
  versie: z.record(z.string(), versie),
});
export type ItemafsprakenInput = z.output<typeof ItemafsprakenSchema>;
