import type { OpenAPIHono } from '@hono/zod-openapi';

import type { Actor, Tx } from '#platform/database/index.ts';
import { addRoute, type Ctx, type Env, IdSchema, listOf, ListSchema, PAGE_SIZE } from '#platform/http/index.tsx';

import { createLogregel } from './commands/create-logregel.ts';
import { createPublicatie } from './commands/create-publicatie.ts';
import { getLogregel, listHerkomst, listLogregels } from './queries.ts';
import {
  AangemaaktSchema,
  LogregelInputSchema,
  LogregelSchema,
  PublicatieInputSchema,
  PublicatieSchema,
} from './schema.ts';
import type { Logregel } from './transformatielog.ts';

/** Adds to each line where it was made of. */
async function addHerkomst(tx: Tx, actor: Actor, regels: readonly Logregel[]) {
  const herkomst = await listHerkomst(
    tx,
    actor,
    regels.map(({ id }) => id),
  );
  return regels.map((regel) => ({ ...regel, herkomst: herkomst.get(regel.id) ?? [] }));
}

/** Name and function of who is signed in, as they stand under a publication. */
const naamOf = (c: Ctx) => `${c.var.session?.naam}, ${c.var.session?.functie}`;

const TAG = 'Transformatielog';

/** REST resources of the transformatielog for who writes and publishes it. */
export function addTransformatielogApi(api: OpenAPIHono<Env>): void {
  addReading(api);
  addWriting(api);
}

function addReading(api: OpenAPIHono<Env>): void {
  addRoute(api, {
    tag: TAG,
    method: 'get',
    path: '/logregels',
    scope: 'transformatielog-lezen',
    summary: 'Logregels, ook wat nog niet openbaar is',
    query: ListSchema,
    answer: listOf(LogregelSchema),
    handle: ({ c, query }) =>
      c.var.run('logregels lezen', async (tx) => {
        const { resultaten, ...rest } = await listLogregels(tx, c.var.actor, {}, query.pagina, PAGE_SIZE);
        return { resultaten: await addHerkomst(tx, c.var.actor, resultaten), ...rest };
      }),
  });
  addRoute(api, {
    tag: TAG,
    method: 'get',
    path: '/logregels/{id}',
    scope: 'transformatielog-lezen',
    summary: 'Eén logregel, met waar hij vandaan komt',
    params: IdSchema,
    answer: LogregelSchema,
    handle: ({ c, params }) =>
      c.var.run('logregel lezen', async (tx) => {
        const regel = await getLogregel(tx, c.var.actor, params.id);
        const herkomst = await listHerkomst(tx, c.var.actor, [regel.id]);
        return { ...regel, herkomst: herkomst.get(regel.id) ?? [] };
      }),
  });
}

function addWriting(api: OpenAPIHono<Env>): void {
  addRoute(api, {
    tag: TAG,
    method: 'post',
    path: '/logregels',
    scope: 'transformatielog-schrijven',
    summary: 'Een logregel schrijven, als concept',
    body: LogregelInputSchema,
    status: 201,
    answer: AangemaaktSchema,
    handle: ({ c, body }) =>
      c.var.run('logregel schrijven', (tx) => createLogregel(tx, c.var.actor, body, c.var.chain)),
  });
  addRoute(api, {
    tag: TAG,
    method: 'post',
    path: '/logregels/{id}/publicatie',
    summary: 'Een logregel publiceren, onder de eigen naam',
    params: IdSchema,
    body: PublicatieInputSchema,
    status: 201,
    answer: PublicatieSchema,
    handle: ({ c, params, body }) =>
      c.var.run('logregel publiceren', (tx) =>
        createPublicatie(tx, c.var.actor, params.id, { ...body, naam: naamOf(c) }, c.var.chain),
      ),
  });
}
