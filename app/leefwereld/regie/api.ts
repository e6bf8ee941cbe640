import type { OpenAPIHono } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema } from '#platform/http/index.tsx';
import { getFound } from '#platform/problems/index.ts';

import { withDossier } from '../inzage/index.ts';
import { findRegie } from './queries.ts';
import { RegieSchema } from './schema.ts';

const OPENING = { doel: 'regie-bekijken', onderdelen: ['kern'], kanaal: 'api' } as const;

/** Who has the regie of a huishouden, for who may open it. */
export function addRegieApi(api: OpenAPIHono<Env>): void {
  addRoute(api, {
    tag: 'Huishoudens',
    method: 'get',
    path: '/huishoudens/{id}/regie',
    summary: 'Wie de regie heeft, sinds wanneer, en wie haar eerder had',
    params: IdSchema,
    answer: RegieSchema,
    handle: ({ c, params }) =>
      c.var.run('regie bekijken', (tx) =>
        withDossier(tx, c.var.actor, params.id, OPENING, async (dossier) => {
          const { huishouden, regisseur, team, aanvoerder, verzoek, eerder } = getFound(await findRegie(tx, dossier));
          const { id, naam, functie, sinds } = regisseur;
          return {
            huishouden,
            regisseur: { id, naam, functie, sinds: sinds && sinds.toISOString() },
            team,
            aanvoerder: aanvoerder && { id: aanvoerder.id, naam: aanvoerder.naam, functie: aanvoerder.functie },
            gevraagd: verzoek && verzoek.aan,
            eerder: eerder.map((wie) => ({
              id: wie.id,
              naam: wie.naam,
              functie: wie.functie,
              van: wie.van.toISOString(),
              tot: wie.tot.toISOString(),
            })),
          };
        }),
      ),
  });
}
