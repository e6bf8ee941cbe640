import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema, listOf, ListSchema, PAGE_SIZE } from '#platform/http/index.tsx';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { createVerbeteractie } from './commands/create-verbeteractie.ts';
import { canReadVerbeteracties } from './policy.ts';
import { findVerbeteractie, listVerbeteracties, type Verbeteractie } from './queries.ts';
import { VerbeteractieInputSchema, VerbeteractieSchema } from './schema.ts';

const asAnswer = (actie: Verbeteractie) => ({
  ...actie,
  meting: { id: actie.meting.id, titel: actie.meting.titel },
});

/** REST resources of verbeteractie. */
export function addVerbeteractieApi(api: OpenAPIHono<Env>): void {
  const tag = 'Verbeteracties';
  addRoute(api, {
    tag,
    method: 'get',
    path: '/verbeteracties',
    summary: 'Verbeteracties, wat het eerst klaar moet zijn eerst',
    query: ListSchema,
    answer: listOf(VerbeteractieSchema),
    handle: async ({ c, query }) => {
      checkAllowed(canReadVerbeteracties(c.var.actor));
      const filter = { toon: 'alles', pagina: query.pagina, aantal: PAGE_SIZE } as const;
      const lijst = await c.var.run('verbeteracties bekijken', (tx) => listVerbeteracties(tx, c.var.actor, filter));
      return { ...lijst, resultaten: lijst.resultaten.map(asAnswer) };
    },
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/verbeteracties/{id}',
    summary: 'Eén verbeteractie',
    params: IdSchema,
    answer: VerbeteractieSchema,
    handle: ({ c, params }) =>
      c.var.run('verbeteractie bekijken', async (tx) =>
        asAnswer(getFound(await findVerbeteractie(tx, c.var.actor, params.id))),
      ),
  });
  addRoute(api, {
    tag,
    method: 'post',
    path: '/metingen/{id}/verbeteracties',
    summary: 'Maak een verbeteractie bij een meting',
    status: 201,
    params: IdSchema,
    body: VerbeteractieInputSchema,
    answer: z.object({ id: z.string() }),
    handle: ({ c, params, body }) =>
      c.var.run('verbeteractie maken', (tx) => createVerbeteractie(tx, c.var.actor, params.id, body)),
  });
}
