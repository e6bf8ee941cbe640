import { randomUUID } from 'node:crypto';

import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';

import { createApiApp } from './app-api.ts';
import { mountErrors } from './app-errors.tsx';
import { chainKinds, mountPages } from './app-nouns.tsx';
import { readContext } from './app-shell.tsx';
import { createGemeenten } from './beheer/gemeente/index.ts';
import { createChain } from './platform/chain/index.ts';
import {
  checkOrigin,
  createOnce,
  createPacker,
  type Ctx,
  type Deps,
  type Env,
  limitBody,
  createSecurityHeaders,
  serveAssets,
} from './platform/http/index.tsx';
import { recordRequest } from './platform/log/index.ts';

/** The pattern of the route that answers: the first that is no middleware, else the nearest prefix that has one. */
function findRoute(c: Ctx): string {
  const routes = matchedRoutes(c);
  const route = routes.find(({ method }) => method !== 'ALL') ?? routes.findLast(({ path }) => path !== '/*');
  return route?.path ?? 'onbekend';
}

/** One line in the log, one figure and one span for each request: the pattern of its route, never the path. */
const recordRequests = ({ config, log, metrics, trace }: Deps) =>
  createMiddleware<Env>(async (c, next) => {
    const [start, requestId] = [performance.now(), randomUUID()];
    c.set('requestId', requestId);
    c.header('x-request-id', requestId);
    // What anyone can write is no parent of a trace; a proxy of ours writes its own over it.
    const parent = config.trustProxy > 0 ? c.req.header('traceparent') : undefined;
    const handle = async (mark: (fields: { method: string; route: string; status: number }) => void) => {
      await next();
      const fields = { method: c.req.method, route: findRoute(c), status: c.res.status };
      const ms = performance.now() - start;
      mark(fields);
      metrics.countRequest({ ...fields, ms });
      recordRequest(log, { ...fields, ms, requestId });
    };
    await trace.run('request', 'request', handle, parent);
  });

/** Composes the application: every request passes here from top to bottom. */
export function createApp(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  const gemeenten = createGemeenten(deps.database);
  const chain = createChain(chainKinds);

  app.use(createSecurityHeaders(deps.config.publicUrl));
  app.use(recordRequests(deps));
  app.get('/gezond', async (c) =>
    (await deps.database.isReady()) ? c.json({ status: 'gezond' }) : c.json({ status: 'niet gereed' }, 503),
  );
  app.use(createPacker());
  app.use('/assets/*', serveAssets());
  app.use(async (c, next) => {
    c.set('deps', deps);
    c.set('chain', chain);
    await next();
  });
  app.use(readContext(gemeenten));
  app.use(limitBody);
  mountErrors(app);
  app.use(checkOrigin(deps.config.publicUrl));
  app.use(createOnce(deps, ['/signalen', '/invullen/']));
  app.route('/api/v1', createApiApp(deps, gemeenten));
  mountPages(app, gemeenten);
  return app;
}
