import type { OpenAPIHono } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema, listOf, ListSchema, PAGE_SIZE } from '#platform/http/index.tsx';
import { getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Gemeenten } from '../../beheer/gemeente/index.ts';
import { createSignaal } from './commands/create-signaal.ts';
import { signaalLimiet } from './limiet.ts';
import { getSignaal, listSignalen, type Signaal } from './queries.ts';
import { ApiFilterSchema, OntvangstSchema, SignaalInputSchema, SignaalSchema } from './schema.ts';

const show = ({ knelpuntId, ...rest }: Signaal) => ({ ...rest, knelpunt: knelpuntId });

/** REST resources of signaal: give one, and for beleid read them. */
export function addSignaalApi(api: OpenAPIHono<Env>, gemeenten: Gemeenten): void {
  const tag = 'Signalen';
  addRoute(api, {
    method: 'post',
    path: '/signalen',
    tag,
    status: 201,
    summary: 'Geef een signaal; de terugmeldcode komt één keer terug',
    body: SignaalInputSchema,
    answer: OntvangstSchema,
    handle: async ({ c, body }) => {
      const { actor, deps, session } = c.var;
      const key = session?.tokenHash ?? '';
      if (signaalLimiet.isVol(key))
        throw new Problem('te-vaak', 'Er kwamen veel signalen in korte tijd. Wacht tien minuten.');
      const gemeente = getFound(await gemeenten.find({ id: actor.gemeente }));
      const context = { codeSecret: deps.secrets.codeSecret, gemeentecode: gemeente.code, vandaag: computeDay() };
      const ontvangst = await c.var.run('signaal geven', (tx) => createSignaal(tx, actor, body, context));
      signaalLimiet.add(key);
      c.header('cache-control', 'no-store');
      return ontvangst;
    },
  });
  addRoute(api, {
    method: 'get',
    path: '/signalen',
    tag,
    scope: 'signalen-lezen',
    summary: 'De signalen, voor beleid',
    query: ListSchema.extend(ApiFilterSchema.shape),
    answer: listOf(SignaalSchema),
    handle: async ({ c, query: { pagina, ...filter } }) => {
      const lijst = await c.var.run('signalen lezen', (tx) => listSignalen(tx, c.var.actor, filter, pagina, PAGE_SIZE));
      return { ...lijst, resultaten: lijst.resultaten.map(show) };
    },
  });
  addRoute(api, {
    method: 'get',
    path: '/signalen/{id}',
    tag,
    scope: 'signalen-lezen',
    summary: 'Eén signaal, voor beleid',
    params: IdSchema,
    answer: SignaalSchema,
    handle: async ({ c, params }) =>
      show(await c.var.run('signaal lezen', (tx) => getSignaal(tx, c.var.actor, params.id))),
  });
}
