import type { OpenAPIHono } from '@hono/zod-openapi';

import { readMachine } from './beheer/apisleutel/index.ts';
import { addGemeenteApi, type Gemeenten } from './beheer/gemeente/index.ts';
import { addEvaluatieApi } from './leefwereld/evaluatie/index.ts';
import { addGesprekApi } from './leefwereld/gesprek/index.ts';
import { addHuishoudenApi } from './leefwereld/huishouden/index.ts';
import { addMeldingApi } from './leefwereld/melding/index.ts';
import { addOverlegApi } from './leefwereld/overleg/index.ts';
import { addPlanApi } from './leefwereld/plan/index.ts';
import { addRegieApi } from './leefwereld/regie/index.ts';
import { addTermijnApi } from './leefwereld/termijn/index.ts';
import { addProeftuinApi } from './leren/proeftuin/index.ts';
import { addTransformatielogApi } from './leren/transformatielog/index.ts';
import { addKnelpuntApi } from './maatwerkplaats/knelpunt/index.ts';
import { addSignaalApi } from './maatwerkplaats/signaal/index.ts';
import { addTerugmeldingApi } from './maatwerkplaats/terugmelding/index.ts';
import { addAntwoordApi } from './meten/antwoord/index.ts';
import { addConsensusApi } from './meten/consensus/index.ts';
import { addInstrumentApi } from './meten/instrument/index.ts';
import { addMetingApi } from './meten/meting/index.ts';
import { addMetinggroepApi } from './meten/metinggroep/index.ts';
import { addRapportApi } from './meten/rapport/index.ts';
import { addScanApi } from './meten/scan/index.ts';
import { addUitkomstApi } from './meten/uitkomst/index.ts';
import { addVerbeteractieApi } from './meten/verbeteractie/index.ts';
import {
  createApi,
  type Ctx,
  type Deps,
  type Env,
  listMethods,
  parseProblem,
  renderProblem,
} from './platform/http/index.tsx';
import { recordError } from './platform/log/index.ts';
import { Problem } from './platform/problems/index.ts';

const VERSION = '1.0.0';

/** The address of the API in the document: PUBLIC_URL when that is https, else a placeholder that resolves nowhere. */
function serverUrl(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? `${publicUrl}/api/v1` : 'https://bondgenoot.invalid/api/v1';
}

/** The OpenAPI document without its routes. */
const describeApi = (publicUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Bondgenoot',
    version: VERSION,
    description: 'De REST API van Bondgenoot: van signaal tot transformatielog.',
    contact: {
      name: 'Beheer van Bondgenoot',
      email: 'beheer@bondgenoot.invalid',
      url: 'https://bondgenoot.invalid/contact',
    },
    license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
  },
  servers: [{ url: serverUrl(publicUrl) }],
});

/** The REST API under /api/v1, with the use-cases the pages call. */
export function createApiApp(deps: Deps, gemeenten: Gemeenten): OpenAPIHono<Env> {
  const api = createApi();
  api.use(async (c, next) => {
    c.header('API-Version', VERSION);
    await next();
  });
  api.use(readMachine(gemeenten));
  let document: ReturnType<typeof api.getOpenAPI31Document> | undefined;
  api.get('/openapi.json', (c) => {
    c.header('access-control-allow-origin', '*');
    document ??= api.getOpenAPI31Document(describeApi(deps.config.publicUrl));
    return c.json(document);
  });
  addGemeenteApi(api);
  addHuishoudenApi(api);
  addGesprekApi(api);
  addPlanApi(api);
  addRegieApi(api);
  addMeldingApi(api);
  addTermijnApi(api);
  addEvaluatieApi(api);
  addOverlegApi(api);
  addSignaalApi(api, gemeenten);
  addKnelpuntApi(api);
  addTerugmeldingApi(api, gemeenten);
  addProeftuinApi(api);
  addTransformatielogApi(api);
  addAntwoordApi(api, gemeenten);
  addInstrumentApi(api);
  addMetingApi(api);
  addMetinggroepApi(api);
  addRapportApi(api);
  addScanApi(api);
  addUitkomstApi(api);
  addConsensusApi(api);
  addVerbeteractieApi(api);
  api.all('*', (c) => {
    const path = c.req.path.replace('/api/v1', '');
    const methods = path === '/openapi.json' ? ['GET'] : listMethods(api, path);
    if (methods.length === 0) throw new Problem('niet-gevonden');
    c.header('Allow', methods.join(', '));
    throw new Problem('verkeerde-manier', 'Deze methode kan hier niet. Kijk in de header Allow wat wel kan.');
  });
  api.onError((error, context) => {
    const c = context as Ctx;
    const problem = parseProblem(error);
    if (problem.status >= 500) recordError(deps.log, error, c.var.requestId);
    c.header('API-Version', VERSION);
    if (problem.status === 401) c.header('WWW-Authenticate', 'Bearer realm="bondgenoot"');
    return renderProblem(c, problem);
  });
  return api;
}
