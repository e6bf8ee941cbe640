import type { OpenAPIHono } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema, listOf, ListSchema, PAGE_SIZE } from '#platform/http/index.tsx';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { createKnelpunt } from './commands/create-knelpunt.ts';
import { canReadKnelpunten } from './policy.ts';
import { findKnelpunt, listKnelpunten, listStappenOfKnelpunten } from './queries.ts';
import {
  ApiFilterSchema,
  KnelpuntInputSchema,
  KnelpuntMetStappenSchema,
  KnelpuntSchema,
  NieuwKnelpuntSchema,
} from './schema.ts';

/** REST resources of knelpunt, with the use-cases of the pages. */
export function addKnelpuntApi(api: OpenAPIHono<Env>): void {
  const tag = 'Knelpunten';
  addRoute(api, {
    tag,
    method: 'post',
    path: '/knelpunten',
    scope: 'knelpunten-schrijven',
    summary: 'Signalen samenbrengen tot een knelpunt',
    status: 201,
    body: KnelpuntInputSchema,
    answer: NieuwKnelpuntSchema,
    handle: ({ c, body }) => c.var.run('signalen samenbrengen', (tx) => createKnelpunt(tx, c.var.actor, body)),
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/knelpunten',
    scope: 'knelpunten-lezen',
    summary: 'Knelpunten van uw gemeente, nieuwste eerst',
    query: ListSchema.extend(ApiFilterSchema.shape),
    answer: listOf(KnelpuntSchema),
    handle: ({ c, query: { pagina, ...filter } }) =>
      c.var.run('knelpunten bekijken', (tx) => {
        checkAllowed(canReadKnelpunten(c.var.actor));
        return listKnelpunten(tx, c.var.actor, filter, pagina, PAGE_SIZE);
      }),
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/knelpunten/{id}',
    scope: 'knelpunten-lezen',
    summary: 'Eén knelpunt, met de stappen die melders lezen',
    params: IdSchema,
    answer: KnelpuntMetStappenSchema,
    handle: ({ c, params }) =>
      c.var.run('knelpunt bekijken', async (tx) => {
        const knelpunt = getFound(await findKnelpunt(tx, c.var.actor, params.id));
        const stappen = await listStappenOfKnelpunten(tx, c.var.actor.gemeente, [knelpunt.id]);
        return {
          ...knelpunt,
          stappen,
        };
      }),
  });
}
