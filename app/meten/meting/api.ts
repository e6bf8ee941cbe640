import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema, listOf, ListSchema, PAGE_SIZE } from '#platform/http/index.tsx';
import { checkAllowed } from '#platform/problems/index.ts';

import { createMeting } from './commands/create-meting.ts';
import { computeGedaan } from './meting.ts';
import { canReadMetingen } from './policy.ts';
import { countMetingen, listMetingen, openMeting } from './queries.ts';
import { MetingDetailSchema, MetingInputSchema, MetingfilterSchema, MetingSchema } from './schema.ts';

/** REST resources of meting: what is measured and how far it is, never an answer. */
export function addMetingApi(api: OpenAPIHono<Env>): void {
  const tag = 'Metingen';
  addRoute(api, {
    tag,
    method: 'post',
    path: '/metingen',
    summary: 'Zet een meting op',
    status: 201,
    body: MetingInputSchema,
    answer: z.object({ id: z.string() }),
    handle: ({ c, body }) => c.var.run('meting maken', (tx) => createMeting(tx, c.var.actor, body)),
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/metingen',
    summary: 'Metingen, wat loopt eerst',
    query: ListSchema.extend(MetingfilterSchema.shape),
    answer: listOf(MetingSchema),
    handle: async ({ c, query: { pagina, ...filter } }) => {
      checkAllowed(canReadMetingen(c.var.actor));
      return c.var.run('metingen bekijken', async (tx) => ({
        resultaten: await listMetingen(tx, c.var.actor, filter, { limit: PAGE_SIZE, offset: (pagina - 1) * PAGE_SIZE }),
        pagina,
        totaal: await countMetingen(tx, c.var.actor, filter),
      }));
    },
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/metingen/{id}',
    summary: 'Eén meting met haar groepen',
    params: IdSchema,
    answer: MetingDetailSchema,
    handle: async ({ c, params }) => {
      checkAllowed(canReadMetingen(c.var.actor));
      const { meting, groepen } = await c.var.run('metingen bekijken', (tx) => openMeting(tx, c.var.actor, params.id));
      return { ...meting, groepen: groepen.map((groep) => ({ ...groep, gedaan: computeGedaan(meting, groep) })) };
    },
  });
}
