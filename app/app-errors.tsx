import type { Hono } from 'hono';

import { foutMessages } from './app-messages.ts';
import { ErrorPage } from './app-pages.tsx';
import { type Ctx, type Env, listFields, page, parseProblem, renderProblem } from './platform/http/index.tsx';
import { recordError } from './platform/log/index.ts';
import { Problem, type ProblemKind } from './platform/problems/index.ts';

const isApi = (c: Ctx) => c.req.path.startsWith('/api/');

/** After these the form itself does not come back. Not after a refusal: then another site may have written the text. */
const LOSING = new Set<ProblemKind>([
  'niet-aangemeld',
  'verouderde-versie',
  'verkeerde-staat',
  'te-vaak',
  'fout',
  'even-niet',
]);
/** More texts than any form has. */
const MAX_TEXTS = 20;

/** What someone wrote in the form that could not be handled: everything of more than one word. */
async function listTyped(c: Ctx, kind: ProblemKind): Promise<string[]> {
  if (c.req.method !== 'POST' || !LOSING.has(kind)) return [];
  const fields = (await listFields(c).catch(() => undefined)) ?? [];
  const texts = fields.map(([, value]) => value.trim()).filter((value) => /\s/.test(value));
  return texts.slice(0, MAX_TEXTS);
}

/** Where to sign in, and after that the page that the form stood on. */
function renderSignInPath(c: Ctx): string {
  const from = c.req.header('referer') ?? '';
  if (!URL.canParse(from)) return '/aanmelden';
  const { pathname, search } = new URL(from);
  return `/aanmelden?terug=${encodeURIComponent(pathname + search)}`;
}

/** Every problem once as problem+json and once as a page that helps; the page of who is not signed in is the sign-in page. */
export function mountErrors(app: Hono<Env>): void {
  app.notFound(() => {
    throw new Problem('niet-gevonden');
  });
  app.onError(async (error, context) => {
    const c = context as Ctx;
    const problem = parseProblem(error);
    if (problem.status >= 500) recordError(c.var.deps.log, error, c.var.requestId);
    if (problem.kind === 'even-niet') c.header('retry-after', '60');
    if (isApi(c)) {
      c.header('API-Version', '1.0.0');
      return renderProblem(c, problem);
    }
    if (problem.kind === 'niet-aangemeld' && c.req.method === 'GET') {
      return c.redirect(`/aanmelden?terug=${encodeURIComponent(new URL(c.req.url).pathname)}`, 303);
    }
    const typed = await listTyped(c, problem.kind);
    if (typed.length > 0) c.header('cache-control', 'no-store');
    const props = { problem, typed, requestId: c.var.requestId, signedIn: c.var.session !== undefined };
    const view = <ErrorPage {...props} signInPath={renderSignInPath(c)} />;
    return page(c, { title: foutMessages[problem.kind], code: problem.status }, view);
  });
}
