import { z } from '@hono/zod-openapi';

import { isId } from '#platform/id/index.ts';

import { ROLLEN, STATUSSEN } from './medewerker.ts';

/** Filter of the list; what nobody knows is no filter. */
export const FilterSchema = z.object({
  rol: z.enum(ROLLEN).optional().catch(undefined),
  team: z.string().refine(isId).optional().catch(undefined),
  status: z.enum(STATUSSEN).optional().catch(undefined),
});
