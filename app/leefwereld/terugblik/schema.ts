import { z } from '@hono/zod-openapi';

/** Whether a resident asks to read the other voice now; anything else is no. */
export const ToonSchema = z.object({ toon: z.literal('ja').optional().catch(undefined) });
