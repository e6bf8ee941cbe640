import { z } from '@hono/zod-openapi';

import { ROLLEN } from './medewerker.ts';

/** Filter of the list; a role nobody knows is no filter. */
export const FilterSchema = z.object({ rol: z.enum(ROLLEN).optional().catch(undefined) });
