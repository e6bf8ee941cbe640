import type { OpenAPIHono } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema, listOf } from '#platform/http/index.tsx';

import { openMeting } from '../meting/index.ts';
import { listBesluiten } from './queries.ts';
import { ConsensusSchema } from './schema.ts';

/** REST resources of consensus. */
export function addConsensusApi(api: OpenAPIHono<Env>): void {
  addRoute(api, {
    tag: 'Metingen',
    method: 'get',
    path: '/metingen/{id}/consensus',
    summary: 'Wat een partij of groep samen vond, na het alleen invullen',
    params: IdSchema,
    answer: listOf(ConsensusSchema),
    handle: ({ c, params }) =>
      c.var.run('consensus bekijken', async (tx) => {
        const besluiten = await listBesluiten(tx, c.var.actor, await openMeting(tx, c.var.actor, params.id));
        const resultaten = besluiten.map(({ versie: _versie, ...besluit }) => besluit);
        return { resultaten, pagina: 1, totaal: resultaten.length };
      }),
  });
}
