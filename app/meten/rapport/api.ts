import type { OpenAPIHono } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema, listOf, ListSchema, PAGE_SIZE } from '#platform/http/index.tsx';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { canReadRapporten } from './policy.ts';
import { findInhoud, findRapport, listRapporten } from './queries.ts';
import type { Rapport } from './rapport.ts';
import { RapportMetInhoudSchema, RapportSchema } from './schema.ts';

const asResource = ({ meting, gemaaktOp, ...rapport }: Rapport) => ({
  ...rapport,
  metingId: meting.id,
  gemaaktOp: gemaaktOp.toISOString(),
});

/** REST resources of rapport: what was frozen, as the page shows it. */
export function addRapportApi(api: OpenAPIHono<Env>): void {
  const tag = 'Rapporten';
  addRoute(api, {
    tag,
    method: 'get',
    path: '/rapporten',
    summary: 'Rapporten die u mag lezen, nieuwste eerst',
    query: ListSchema,
    answer: listOf(RapportSchema),
    handle: ({ c, query: { pagina } }) =>
      c.var.run('rapporten bekijken', async (tx) => {
        checkAllowed(canReadRapporten(c.var.actor));
        const lijst = await listRapporten(tx, c.var.actor, {}, pagina, PAGE_SIZE);
        return { ...lijst, resultaten: lijst.resultaten.map(asResource) };
      }),
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/rapporten/{id}',
    summary: 'Eén rapport, met wat het vertelt',
    params: IdSchema,
    answer: RapportMetInhoudSchema,
    handle: ({ c, params }) =>
      c.var.run('rapport lezen', async (tx) => {
        const rapport = getFound(await findRapport(tx, c.var.actor, params.id));
        const bevroren = await findInhoud(tx, c.var.actor, rapport.id);
        return { ...asResource(rapport), inhoud: bevroren?.inhoud ?? null };
      }),
  });
}
