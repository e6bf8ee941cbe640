import type { Hono } from 'hono';

import { foutMessages } from './app-messages.ts';
import { ErrorPage } from './app-pages.tsx';
import { parseProblem, type Ctx, type Env, page, renderProblem } from './platform/http/index.tsx';
import { recordError } from './platform/log/index.ts';
import { Problem } from './platform/problems/index.ts';

const isApi = (c: Ctx) => c.req.path.startsWith('/api/');

/** Every problem once as problem+json and once as a page that helps; the page of who is not signed in is the sign-in page. */
export function mountErrors(app: Hono<Env>): void {
  app.notFound(() => {
    throw new Problem('niet-gevonden');
  });
  app.onError((error, context) => {
    const c = context as Ctx;
    const problem = parseProblem(error);
    if (problem.kind === 'fout') recordError(c.var.deps.log, error, c.var.requestId);
    if (isApi(c)) {
      c.header('API-Version', '1.0.0');
      return renderProblem(c, problem);
    }
    if (problem.kind === 'niet-aangemeld' && c.req.method === 'GET') {
      return c.redirect(`/aanmelden?terug=${encodeURIComponent(new URL(c.req.url).pathname)}`, 303);
    }
    const view = <ErrorPage problem={problem} requestId={c.var.requestId} signedIn={c.var.session !== undefined} />;
    return page(c, { title: foutMessages[problem.kind], code: problem.status }, view);
  });
}
