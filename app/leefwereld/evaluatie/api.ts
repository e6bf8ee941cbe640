import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema, listOf } from '#platform/http/index.tsx';
import { getFound } from '#platform/problems/index.ts';

import { type Opening, withDossier } from '../inzage/index.ts';
import { createEvaluatie } from './commands/create-evaluatie.ts';
import { type Evaluatie, findEvaluatie, listEvaluaties } from './queries.ts';
import { EvaluatieInputSchema, EvaluatieSchema } from './schema.ts';

const LEZEN: Opening = { doel: 'plan-bespreken', onderdelen: ['plan'], kanaal: 'api' };
const PLANNEN: Opening = { doel: 'plan-maken', onderdelen: ['kern', 'plan', 'route'], kanaal: 'api' };

const EenSchema = IdSchema.extend({
  evaluatie: z.string().openapi({ param: { name: 'evaluatie', in: 'path' } }),
});

/** Without for whom it is and who is asked: those are ids of people. */
const asAnswer = (evaluatie: Evaluatie) => EvaluatieSchema.parse(evaluatie);

/** REST resources of evaluatie, for who is signed in. */
export function addEvaluatieApi(api: OpenAPIHono<Env>): void {
  const tag = 'Huishoudens';
  addRoute(api, {
    tag,
    method: 'post',
    path: '/huishoudens/{id}/evaluaties',
    summary: 'Plan een evaluatie',
    status: 201,
    params: IdSchema,
    body: EvaluatieInputSchema,
    answer: z.object({ id: z.string() }),
    handle: ({ c, params, body }) =>
      c.var.run('evaluatie plannen', (tx) =>
        withDossier(tx, c.var.actor, params.id, PLANNEN, (dossier) => createEvaluatie(tx, dossier, body)),
      ),
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/huishoudens/{id}/evaluaties',
    summary: 'Evaluaties van een huishouden, de nieuwste eerst',
    params: IdSchema,
    answer: listOf(EvaluatieSchema),
    handle: async ({ c, params }) => {
      const alle = await c.var.run('evaluaties bekijken', (tx) =>
        withDossier(tx, c.var.actor, params.id, LEZEN, (dossier) => listEvaluaties(tx, dossier)),
      );
      return { resultaten: alle.map(asAnswer), pagina: 1, totaal: alle.length };
    },
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/huishoudens/{id}/evaluaties/{evaluatie}',
    summary: 'Eén evaluatie',
    params: EenSchema,
    answer: EvaluatieSchema,
    handle: ({ c, params }) =>
      c.var.run('evaluatie bekijken', (tx) =>
        withDossier(tx, c.var.actor, params.id, LEZEN, async (dossier) =>
          asAnswer(getFound(await findEvaluatie(tx, dossier, params.evaluatie))),
        ),
      ),
  });
}
