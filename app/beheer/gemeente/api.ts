import type { OpenAPIHono } from '@hono/zod-openapi';

import { createSystemActor } from '#platform/database/index.ts';
import { addRoute, type Env, IdSchema, listOf, ListSchema, PAGE_SIZE } from '#platform/http/index.tsx';
import { getFound } from '#platform/problems/index.ts';

import { findGemeenteInLijst, listGemeentelijst } from './queries.ts';
import { GemeenteSchema } from './schema.ts';

/** REST resources of gemeente: public reference data. */
export function addGemeenteApi(api: OpenAPIHono<Env>): void {
  const open = { tag: 'Gemeenten', open: true, scope: 'gemeenten-lezen', method: 'get' as const };
  addRoute(api, {
    ...open,
    path: '/gemeenten',
    summary: 'Alle gemeenten van Nederland',
    query: ListSchema,
    answer: listOf(GemeenteSchema),
    handle: ({ c, query }) =>
      c.var.deps.database.withActor(createSystemActor('publiek'), 'gemeenten', (tx) =>
        listGemeentelijst(tx, query.pagina, PAGE_SIZE),
      ),
  });
  addRoute(api, {
    ...open,
    path: '/gemeenten/{id}',
    summary: 'Eén gemeente, met haar gemeentecode',
    params: IdSchema,
    answer: GemeenteSchema,
    handle: ({ c, params }) =>
      c.var.deps.database.withActor(createSystemActor('publiek'), 'gemeenten', async (tx) =>
        getFound(await findGemeenteInLijst(tx, params.id)),
      ),
  });
}
