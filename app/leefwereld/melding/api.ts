import { type OpenAPIHono, z } from '@hono/zod-openapi';

import type { Tx } from '#platform/database/index.ts';
import { addRoute, type Ctx, type Env, IdSchema } from '#platform/http/index.tsx';

import { type Dossier, withDossier } from '../inzage/index.ts';
import { createMelding } from './commands/create-melding.ts';
import { listMeldingen } from './queries.ts';
import { MeldingInputSchema, MeldingSchema } from './schema.ts';

const within = <T>(c: Ctx, tx: Tx, id: string, run: (dossier: Dossier) => Promise<T>) => {
  const opening = { doel: 'melding-behandelen', onderdelen: ['kern', 'route'], kanaal: 'api' } as const;
  return withDossier(tx, c.var.actor, id, opening, run);
};

/** REST resources of melding. */
export function addMeldingApi(api: OpenAPIHono<Env>): void {
  const tag = 'Huishoudens';
  addRoute(api, {
    tag,
    method: 'get',
    path: '/huishoudens/{id}/meldingen',
    summary: 'Meldingen van een huishouden, wat loopt eerst',
    params: IdSchema,
    answer: z.object({ resultaten: z.array(MeldingSchema) }),
    handle: ({ c, params }) =>
      c.var.run('meldingen bekijken', (tx) =>
        within(c, tx, params.id, async (dossier) => ({ resultaten: await listMeldingen(tx, dossier) })),
      ),
  });
  addRoute(api, {
    tag,
    method: 'post',
    path: '/huishoudens/{id}/meldingen',
    summary: 'Neem een melding op',
    status: 201,
    params: IdSchema,
    body: MeldingInputSchema,
    answer: z.object({ id: z.string() }),
    handle: ({ c, params, body }) =>
      c.var.run('melding opnemen', (tx) => within(c, tx, params.id, (dossier) => createMelding(tx, dossier, body))),
  });
}
