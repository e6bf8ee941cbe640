import { z } from '@hono/zod-openapi';

/** Filter of the log; what cannot be a soort is no filter. */
export const FilterSchema = z.object({
  soort: z
    .string()
    .regex(/^[a-z][a-z-]{1,79}$/)
    .optional()
    .catch(undefined),
  /** Whether signing in and out shows too; there is so much of it that it would fill the first page. */
  sessies: z.literal('ja').optional().catch(undefined),
});
