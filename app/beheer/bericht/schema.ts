import { z } from '@hono/zod-openapi';

import { BERICHTSTATUSSEN } from './bericht.ts';

/** What the job that sends gets. */
export const BerichtTaakSchema = z.object({ gemeente: z.uuid(), bericht: z.uuid() });

/** Filter of the page; a status nobody knows is no filter. */
export const FilterSchema = z.object({ status: z.enum(BERICHTSTATUSSEN).optional().catch(undefined) });

/** The own choice: a box that is not ticked is not sent. */
export const VoorkeurSchema = z.object({
  meldingen: z
    .literal('ja')
    .optional()
    .transform((value) => value === 'ja'),
});

/** Which mail to try again. */
export const OpnieuwSchema = z.object({ bericht: z.uuid() });
