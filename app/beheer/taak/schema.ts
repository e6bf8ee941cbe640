import { z } from '@hono/zod-openapi';

/** Which job; the queue numbers them. */
export const TaakSchema = z.object({ taak: z.string().regex(/^\d{1,19}$/) });
