import type { OpenAPIHono } from '@hono/zod-openapi';

import { addRoute, type Env, readAddress } from '#platform/http/index.tsx';
import { Problem } from '#platform/problems/index.ts';

import type { Gemeenten } from '../../beheer/gemeente/index.ts';
import { findTerugmelding } from './queries.ts';
import { CodeSchema, TerugmeldingSchema } from './schema.ts';

/** What came of a signaal, for whoever holds its terugmeldcode. */
export function addTerugmeldingApi(api: OpenAPIHono<Env>, gemeenten: Gemeenten): void {
  addRoute(api, {
    method: 'get',
    path: '/terugmeldingen/{code}',
    tag: 'Terugmeldingen',
    open: true,
    summary: 'Wat er met een signaal gebeurde, met zijn terugmeldcode',
    params: CodeSchema,
    answer: TerugmeldingSchema,
    handle: async ({ c, params }) => {
      c.header('cache-control', 'no-store');
      const { database, secrets } = c.var.deps;
      const remote = readAddress(c);
      const deps = { database, gemeenten, codeSecret: secrets.codeSecret };
      const found = await findTerugmelding(deps, remote, params.code);
      if (!found) throw new Problem('niet-gevonden', 'We kennen deze code niet. Kijk of u hem goed overnam.');
      return found;
    },
  });
}
