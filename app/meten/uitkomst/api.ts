import type { OpenAPIHono } from '@hono/zod-openapi';

import { addRoute, type Env, IdSchema } from '#platform/http/index.tsx';

import { openMeting } from '../meting/index.ts';
import { getUitkomst } from './queries.ts';
import { ApiKeuzeSchema, UitkomstSchema } from './schema.ts';

const splitList = (text: string) => (text === '' ? [] : text.split(','));

/** REST resource of uitkomst, with the figures of the page. */
export function addUitkomstApi(api: OpenAPIHono<Env>): void {
  addRoute(api, {
    tag: 'Metingen',
    method: 'get',
    path: '/metingen/{id}/uitkomst',
    summary: 'Uitkomst van een meting, zoals u die mag zien',
    params: IdSchema,
    query: ApiKeuzeSchema,
    answer: UitkomstSchema,
    handle: ({ c, params, query }) =>
      c.var.run('uitkomst bekijken', async (tx) => {
        const geopend = await openMeting(tx, c.var.actor, params.id);
        const uitkomst = await getUitkomst(tx, c.var.actor, geopend, {
          perspectieven: splitList(query.perspectieven),
          kant: query.kant,
          golven: splitList(query.golven).map(Number),
        });
        const { id, titel, instrument, periode, golf, stand, naamloos, groepsminimum } = geopend.meting;
        return {
          id,
          titel,
          instrument: instrument.naam,
          periode,
          golf,
          stand,
          naamloos,
          groepsminimum,
          perspectieven: uitkomst?.perspectieven ?? [],
          getoond: uitkomst?.gekozen ?? [],
          samengevoegd: uitkomst?.groepering.samen ?? [],
          weggelaten: uitkomst?.groepering.weggelaten ?? 0,
          web: uitkomst?.soort === 'web' ? { ...uitkomst.web, samenhang: uitkomst.samenhang } : null,
          enquete: uitkomst?.soort === 'enquete' ? { ...uitkomst.enquete, weging: 'ongewogen' as const } : null,
        };
      }),
  });
}
