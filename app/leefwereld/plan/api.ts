import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';

import type { Actor } from '#platform/database/index.ts';
import { addRoute, type Env, IdSchema } from '#platform/http/index.tsx';
import { getFound } from '#platform/problems/index.ts';

import { type Opening, withDossier } from '../inzage/index.ts';
import { createInstemming } from './commands/create-instemming.ts';
import { createToezegging } from './commands/create-toezegging.ts';
import { findPlan, type Plan } from './queries.ts';
import { InstemmingInputSchema, PlanSchema } from './schema.ts';

/** A resident reads their own; who works here reads it to talk about it. */
const openAs = ({ rollen }: Actor): Opening => ({
  doel: rollen.includes('inwoner') ? 'eigen-dossier' : 'plan-bespreken',
  onderdelen: rollen.some((rol) => rol === 'inwoner' || rol === 'uitvoerder')
    ? ['kern', 'plan', 'stem']
    : ['kern', 'plan'],
  kanaal: 'api',
});

const asAnswer = ({ laatste, stand, gewijzigd, doelen, antwoorden, aandeel }: Plan): z.input<typeof PlanSchema> => ({
  stand,
  gewijzigd,
  versie: laatste ? { nummer: laatste.nummer, op: laatste.op.toISOString() } : null,
  doelen: doelen.map((doel) => ({ ...doel, van: [...doel.van] })),
  antwoorden,
  aandeel,
});

/** REST resources of the plan, within a dossier. */
export function addPlanApi(api: OpenAPIHono<Env>): void {
  const tag = 'Plannen';
  addRoute(api, {
    tag,
    method: 'get',
    path: '/huishoudens/{id}/plan',
    summary: 'Het plan van een huishouden',
    params: IdSchema,
    answer: PlanSchema,
    handle: ({ c, params }) =>
      c.var.run('plan bekijken', (tx) =>
        withDossier(tx, c.var.actor, params.id, { ...openAs(c.var.actor), alleenLezen: true }, async (dossier) =>
          asAnswer(getFound(await findPlan(tx, dossier))),
        ),
      ),
  });
  addRoute(api, {
    tag,
    method: 'post',
    path: '/huishoudens/{id}/plan/instemmingen',
    summary: 'Geef een antwoord op een versie van het plan',
    status: 201,
    params: IdSchema,
    body: InstemmingInputSchema,
    answer: z.object({ versie: z.number() }),
    handle: ({ c, params, body }) =>
      c.var.run('antwoord op plan', (tx) =>
        withDossier(tx, c.var.actor, params.id, openAs(c.var.actor), async (dossier) => {
          const { lid, partij, ...antwoord } = body;
          if (lid !== undefined) await createInstemming(tx, dossier, { ...antwoord, lid });
          else await createToezegging(tx, dossier, { ...antwoord, partij: partij ?? '' });
          return { versie: body.versie };
        }),
      ),
  });
}
