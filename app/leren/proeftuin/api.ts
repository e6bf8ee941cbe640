import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema, listOf, ListSchema, PAGE_SIZE } from '#platform/http/index.tsx';
import { checkAllowed, getFound } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { createProeftuin } from './commands/create-proeftuin.ts';
import { canReadProeftuinen } from './policy.ts';
import { computeFase } from './proeftuin.ts';
import { findProeftuin, listProeftuinen, type Proeftuin } from './queries.ts';
import { ProeftuinInputSchema, ProeftuinSchema } from './schema.ts';

const withFase = (proeftuin: Proeftuin) => ({ ...proeftuin, fase: computeFase(proeftuin, computeDay()) });

/** REST resources of proeftuin. */
export function addProeftuinApi(api: OpenAPIHono<Env>): void {
  const tag = 'Proeftuinen';
  addRoute(api, {
    tag,
    method: 'post',
    path: '/proeftuinen',
    summary: 'Start een proeftuin',
    status: 201,
    body: ProeftuinInputSchema,
    answer: z.object({ id: z.string() }),
    handle: ({ c, body }) => c.var.run('proeftuin starten', (tx) => createProeftuin(tx, c.var.actor, body)),
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/proeftuinen',
    scope: 'proeftuinen-lezen',
    summary: 'Proeftuinen, wat wacht op een besluit eerst',
    query: ListSchema,
    answer: listOf(ProeftuinSchema),
    handle: async ({ c, query }) => {
      checkAllowed(canReadProeftuinen(c.var.actor));
      const filter = { toon: 'alles' as const, vandaag: computeDay(), pagina: query.pagina, aantal: PAGE_SIZE };
      const lijst = await c.var.run('proeftuinen bekijken', (tx) => listProeftuinen(tx, c.var.actor, filter));
      return { ...lijst, resultaten: lijst.resultaten.map(withFase) };
    },
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/proeftuinen/{id}',
    scope: 'proeftuinen-lezen',
    summary: 'Eén proeftuin',
    params: IdSchema,
    answer: ProeftuinSchema,
    handle: ({ c, params }) =>
      c.var.run('proeftuin bekijken', async (tx) =>
        withFase(getFound(await findProeftuin(tx, c.var.actor, params.id))),
      ),
  });
}
