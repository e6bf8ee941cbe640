import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema, listOf } from '#platform/http/index.tsx';
import { getFound } from '#platform/problems/index.ts';

import { type Opening, withDossier } from '../inzage/index.ts';
import { createOverleg } from './commands/create-overleg.ts';
import { findOverleg, listOverleggen } from './queries.ts';
import { OverlegInputSchema, OverlegSchema } from './schema.ts';

const OPENING: Opening = { doel: 'overleg', onderdelen: ['kern', 'overleg'], kanaal: 'api' };

const EenSchema = IdSchema.extend({ overleg: z.string().openapi({ param: { name: 'overleg', in: 'path' } }) });

/** REST resources of overleg, for who is signed in. */
export function addOverlegApi(api: OpenAPIHono<Env>): void {
  const tag = 'Huishoudens';
  addRoute(api, {
    tag,
    method: 'post',
    path: '/huishoudens/{id}/overleggen',
    summary: 'Leg een overleg vast',
    status: 201,
    params: IdSchema,
    body: OverlegInputSchema,
    answer: z.object({ id: z.string() }),
    handle: ({ c, params, body }) =>
      c.var.run('overleg vastleggen', (tx) =>
        withDossier(tx, c.var.actor, params.id, OPENING, (dossier) => createOverleg(tx, dossier, body)),
      ),
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/huishoudens/{id}/overleggen',
    summary: 'Overleggen van een huishouden, het nieuwste eerst',
    params: IdSchema,
    answer: listOf(OverlegSchema),
    handle: async ({ c, params }) => {
      const resultaten = await c.var.run('overleggen bekijken', (tx) =>
        withDossier(tx, c.var.actor, params.id, OPENING, (dossier) => listOverleggen(tx, dossier)),
      );
      return { resultaten, pagina: 1, totaal: resultaten.length };
    },
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/huishoudens/{id}/overleggen/{overleg}',
    summary: 'Eén overleg',
    params: EenSchema,
    answer: OverlegSchema,
    handle: ({ c, params }) =>
      c.var.run('overleg bekijken', (tx) =>
        withDossier(tx, c.var.actor, params.id, OPENING, async (dossier) =>
          getFound(await findOverleg(tx, dossier, params.overleg)),
        ),
      ),
  });
}
