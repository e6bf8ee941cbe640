import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema, listOf } from '#platform/http/index.tsx';
import { getFound } from '#platform/problems/index.ts';

import { type Opening, withDossier } from '../inzage/index.ts';
import { findGesprek, type Gesprek, listDeelnemers, listGesprekken, listRegels, listResultaten } from './queries.ts';
import { GesprekGeheelSchema, GesprekSchema } from './schema.ts';

const OPENING: Opening = { doel: 'gesprek-voeren', onderdelen: ['kern', 'gesprek'], kanaal: 'api' };

const asAnswer = (gesprek: Gesprek) => ({
  ...gesprek,
  bewaardOp: gesprek.bewaardOp.toISOString(),
  verstuurdOp: gesprek.verstuurdOp?.toISOString() ?? null,
});

/** REST resources of gesprek: reading alone; writing is done at the table. */
export function addGesprekApi(api: OpenAPIHono<Env>): void {
  const tag = 'Gesprekken';
  addRoute(api, {
    tag,
    method: 'get',
    path: '/huishoudens/{id}/gesprekken',
    summary: 'Gesprekken van een huishouden, het nieuwste eerst',
    params: IdSchema,
    answer: listOf(GesprekSchema),
    handle: ({ c, params }) =>
      c.var.run('gesprekken bekijken', (tx) =>
        withDossier(tx, c.var.actor, params.id, OPENING, async (dossier) => {
          const resultaten = (await listGesprekken(tx, dossier)).map(asAnswer);
          return { resultaten, pagina: 1, totaal: resultaten.length };
        }),
      ),
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/huishoudens/{id}/gesprekken/{gesprek}',
    summary: 'Eén gesprek met wat er gezegd en afgesproken is',
    params: IdSchema.extend({ gesprek: z.string().openapi({ param: { name: 'gesprek', in: 'path' } }) }),
    answer: GesprekGeheelSchema,
    handle: ({ c, params }) =>
      c.var.run('gesprek bekijken', (tx) =>
        withDossier(tx, c.var.actor, params.id, OPENING, async (dossier) => {
          const gesprek = getFound(await findGesprek(tx, dossier, params.gesprek));
          return {
            ...asAnswer(gesprek),
            deelnemers: await listDeelnemers(tx, dossier, gesprek.id),
            regels: await listRegels(tx, dossier, gesprek.id),
            resultaten: await listResultaten(tx, dossier, gesprek.id),
          };
        }),
      ),
  });
}
