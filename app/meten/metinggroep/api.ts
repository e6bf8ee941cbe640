import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema } from '#platform/http/index.tsx';

import { addGroepen } from './commands/add-groepen.ts';
import { GroepenInputSchema } from './schema.ts';

/** REST resources of metinggroep. */
export function addMetinggroepApi(api: OpenAPIHono<Env>): void {
  addRoute(api, {
    tag: 'Metingen',
    method: 'post',
    path: '/metingen/{id}/metinggroepen',
    summary: 'Voeg groepen toe aan een meting',
    status: 201,
    params: IdSchema,
    body: GroepenInputSchema,
    answer: z.object({ id: z.string(), ids: z.array(z.string()) }),
    handle: async ({ c, params, body }) => {
      const { ids } = await c.var.run('groepen kiezen', (tx) => addGroepen(tx, c.var.actor, params.id, body));
      return { id: params.id, ids };
    },
  });
}
