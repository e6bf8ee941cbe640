import type { OpenAPIHono } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema, listOf, ListSchema } from '#platform/http/index.tsx';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { withDossier } from '../inzage/index.ts';
import { computeDoel, PER_PAGINA } from './huishouden.ts';
import { canReadHuishoudens } from './policy.ts';
import { listLeden } from './queries.ts';
import { HuishoudenSchema, LidSchema } from './schema.ts';
import { findHuishouden, listMijnHuishoudens } from './zoeken.ts';

/** REST resources of huishouden: a session only, no key opens a dossier. */
export function addHuishoudenApi(api: OpenAPIHono<Env>): void {
  const tag = 'Huishoudens';
  addRoute(api, {
    tag,
    method: 'get',
    path: '/huishoudens',
    summary: 'De huishoudens waar u mee te maken heeft',
    query: ListSchema,
    answer: listOf(HuishoudenSchema),
    handle: ({ c, query }) => {
      checkAllowed(canReadHuishoudens(c.var.actor));
      const filter = { toon: 'mijn' as const, pagina: query.pagina, aantal: PER_PAGINA };
      return c.var.run('huishoudens bekijken', (tx) => listMijnHuishoudens(tx, c.var.actor, filter));
    },
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/huishoudens/{id}',
    summary: 'Wie de regie heeft over één huishouden',
    params: IdSchema,
    answer: HuishoudenSchema,
    handle: ({ c, params }) => {
      checkAllowed(canReadHuishoudens(c.var.actor));
      return c.var.run('huishouden bekijken', async (tx) => getFound(await findHuishouden(tx, c.var.actor, params.id)));
    },
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/huishoudens/{id}/leden',
    summary: 'De leden van één huishouden; deze inzage wordt vastgelegd',
    params: IdSchema,
    answer: listOf(LidSchema),
    handle: ({ c, params }) =>
      c.var.run('leden bekijken', async (tx) => {
        const { actor } = c.var;
        checkAllowed(canReadHuishoudens(actor));
        const huishouden = await findHuishouden(tx, actor, params.id);
        const doel = computeDoel(actor, huishouden?.regisseur.id ?? '');
        return withDossier(tx, actor, params.id, { doel, onderdelen: ['kern'], kanaal: 'api' }, async (dossier) => {
          const resultaten = await listLeden(tx, dossier);
          return { resultaten, pagina: 1, totaal: resultaten.length };
        });
      }),
  });
}
