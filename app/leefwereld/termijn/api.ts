import { type OpenAPIHono, z } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema } from '#platform/http/index.tsx';
import { computeDay } from '#platform/time/index.ts';

import { withDossier } from '../inzage/index.ts';
import { listTermijnen } from './queries.ts';
import { TermijnSchema } from './schema.ts';
import { TERMIJNSOORTEN } from './termijn.ts';
import { formatTermijn } from './woorden.ts';

/** REST resources of termijn. */
export function addTermijnApi(api: OpenAPIHono<Env>): void {
  addRoute(api, {
    tag: 'Huishoudens',
    method: 'get',
    path: '/huishoudens/{id}/termijnen',
    summary: 'Termijnen van een huishouden, wat loopt eerst',
    params: IdSchema,
    answer: z.object({ resultaten: z.array(TermijnSchema) }),
    handle: ({ c, params }) =>
      c.var.run('termijnen bekijken', (tx) => {
        const opening = { doel: 'melding-behandelen', onderdelen: ['route'], kanaal: 'api' } as const;
        return withDossier(tx, c.var.actor, params.id, opening, async (dossier) => ({
          resultaten: (await listTermijnen(tx, dossier)).map((termijn) => ({
            ...termijn,
            artikel: TERMIJNSOORTEN[termijn.soort].artikel,
            woorden: formatTermijn(termijn.uiterlijk, computeDay()),
          })),
        }));
      }),
  });
}
