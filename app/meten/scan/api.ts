import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema } from '#platform/http/index.tsx';

import { openScan } from '../bewijs/index.ts';
import { recordScore } from './commands/record-score.ts';
import { getScan, type Scanbeeld } from './queries.ts';
import { computePercentage, type Gebiedstand, type Telling } from './scan.ts';
import { ScanSchema, ScoreInputSchema } from './schema.ts';

const ItemSchema = IdSchema.extend({ item: z.string().openapi({ param: { name: 'item', in: 'path' } }) });

const asTelling = (telling: Telling) => ({ ...telling, percentage: computePercentage(telling) });

const asGebied = ({ sleutel, naam, bewezen, gescoord, items }: Gebiedstand, { scores }: Pick<Scanbeeld, 'scores'>) => ({
  sleutel,
  naam,
  bewezen: asTelling(bewezen),
  gescoord: asTelling(gescoord),
  items: items.map(({ item, nummer, naam: van, score, bewijzen, concept }) => ({
    sleutel: item.sleutel,
    nummer,
    naam: van,
    score,
    bewijzen,
    concept,
    versie: scores.get(item.sleutel)?.versie ?? 0,
  })),
});

/** A scan as machines read it: figures with what they are made of, never the words of people. */
function asAnswer({ scan, stand, scores, keuzes }: Scanbeeld) {
  const { doelen, totaal, veranderkracht, typologie } = stand;
  const { sleutel, versie } = scan.definitie;
  return {
    meting: scan.id,
    instrument: { sleutel, versie },
    doelen: doelen.map((doel) => asGebied(doel, { scores })),
    bewezen: asTelling(totaal.bewezen),
    gescoord: asTelling(totaal.gescoord),
    veranderkracht: veranderkracht && asGebied(veranderkracht, { scores }),
    typologie: typologie && {
      type: typologie.type,
      grenzen: typologie.grenzen,
      eigenKeuze: keuzes.reden,
      doelen: typologie.doelen,
      telling: asTelling(typologie.telling),
    },
    archetype: keuzes.archetype,
    strategie: keuzes.strategie,
  };
}

/** REST resources of a scan, for who is signed in. */
export function addScanApi(api: OpenAPIHono<Env>): void {
  const tag = 'Metingen';
  addRoute(api, {
    tag,
    method: 'get',
    path: '/metingen/{id}/scan',
    summary: 'Hoe een transformatiescan staat: per doel, in totaal en veranderkracht apart',
    params: IdSchema,
    answer: ScanSchema,
    handle: ({ c, params }) =>
      c.var.run('scan bekijken', async (tx) => asAnswer(await getScan(tx, c.var.actor, params.id))),
  });
  addRoute(api, {
    tag,
    method: 'put',
    path: '/metingen/{id}/scan/scores/{item}',
    summary: 'Scoor een onderdeel van een transformatiescan',
    params: ItemSchema,
    body: ScoreInputSchema,
    answer: z.object({ versie: z.int() }),
    handle: ({ c, params, body }) =>
      c.var.run('scan scoren', async (tx) =>
        recordScore(tx, await openScan(tx, c.var.actor, params.id), params.item, body),
      ),
  });
}
