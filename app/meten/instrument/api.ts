import type { OpenAPIHono } from '@hono/zod-openapi';

import { addRoute, type Env, listOf, ListSchema, PAGE_SIZE } from '#platform/http/index.tsx';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { createInstrument } from './commands/create-instrument.ts';
import { canReadInstrumenten } from './policy.ts';
import { findInstrument, type Instrument, listInstrumenten } from './queries.ts';
import {
  DefinitieSchema,
  InstrumentSchema,
  NieuwInstrumentSchema,
  SleutelSchema,
  VersieQuerySchema,
  VormSchema,
} from './schema.ts';

const asRegel = ({ definitie: { sleutel, versie, naam, voor, uitslag, naamloos }, eigen }: Instrument) => ({
  sleutel,
  versie,
  naam,
  voor,
  uitslag,
  naamloos,
  eigen,
});

/** REST resources of instrument, with the use-cases of the pages. */
export function addInstrumentApi(api: OpenAPIHono<Env>): void {
  const tag = 'Instrumenten';
  addRoute(api, {
    tag,
    method: 'get',
    path: '/instrumenten',
    summary: 'Instrumenten waarmee deze gemeente kan meten',
    query: ListSchema,
    answer: listOf(InstrumentSchema),
    handle: async ({ c, query: { pagina } }) => {
      checkAllowed(canReadInstrumenten(c.var.actor));
      const alle = await c.var.run('instrumenten bekijken', (tx) => listInstrumenten(tx, c.var.actor));
      const from = (pagina - 1) * PAGE_SIZE;
      return { resultaten: alle.slice(from, from + PAGE_SIZE).map(asRegel), pagina, totaal: alle.length };
    },
  });
  addRoute(api, {
    tag,
    method: 'get',
    path: '/instrumenten/{sleutel}',
    summary: 'Eén instrument, met alle vragen',
    params: SleutelSchema,
    query: VersieQuerySchema,
    answer: VormSchema,
    handle: async ({ c, params: { sleutel }, query: { versie } }) => {
      checkAllowed(canReadInstrumenten(c.var.actor));
      const find = c.var.run('instrument bekijken', (tx) => findInstrument(tx, c.var.actor, sleutel, versie));
      return getFound(await find).definitie;
    },
  });
  addRoute(api, {
    tag,
    method: 'post',
    path: '/instrumenten',
    summary: 'Voeg een eigen instrument toe, of een hogere versie ervan',
    status: 201,
    body: DefinitieSchema,
    answer: NieuwInstrumentSchema,
    handle: ({ c, body }) => c.var.run('instrument toevoegen', (tx) => createInstrument(tx, c.var.actor, body)),
  });
}
