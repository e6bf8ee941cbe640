import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';

import { Problem } from '../problems/index.ts';
import { type Ctx, type Env } from './env.ts';
import { createRun } from './run.ts';

const ProblemSchema = z
  .object({
    type: z.string(),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem');

const headers = {
  'API-Version': {
    description: 'Volledig versienummer van de API',
    schema: { type: 'string' as const },
    required: true,
  },
};

const problem = (description: string) => ({
  description,
  headers,
  content: { 'application/problem+json': { schema: ProblemSchema } },
});

/** The form of every list. */
export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({ resultaten: z.array(item), pagina: z.int(), totaal: z.int() });

/** The query of every list. */
export const ListSchema = z.object({
  pagina: z.coerce.number().int().min(1).max(100_000).default(1).openapi({ description: 'Bladzijde, vanaf 1' }),
});

type Input<S> = S extends z.ZodType ? z.output<S> : undefined;

type ApiRoute<P, Q, B, A extends z.ZodType> = {
  method: 'get' | 'post' | 'put';
  path: string;
  summary: string;
  tag: string;
  /** Open to anyone; without it the caller must be signed in, or have a key with the scope. */
  open?: boolean;
  /** What a machine needs to come in with a key; without it no key opens this route. */
  scope?: string;
  params?: P;
  query?: Q;
  body?: B;
  status?: 200 | 201;
  answer: A;
  handle: (input: { c: Ctx; params: Input<P>; query: Input<Q>; body: Input<B> }) => Promise<z.input<A>>;
};

/** Id in a path: any text, so that a malformed id is as unknown as a foreign one (404). */
export const IdSchema = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) });

const NO_SCOPE = 'Deze sleutel mag dit niet. Vraag de beheerder om een sleutel met dit recht.';

/**
 * Lets in whoever may use a route, before anything they sent is read: who is signed in, a machine whose key has the scope,
 * or anyone when the route is open. A machine acts from here on as its key allows for this scope alone.
 */
const checkCaller = ({ open = false, scope }: { open?: boolean; scope?: string }) =>
  createMiddleware<Env>(async (c, next) => {
    const { machine, session, deps } = c.var;
    if (machine) {
      const actor = scope === undefined ? undefined : machine.findActor(scope);
      if (!actor) throw new Problem('mag-niet', NO_SCOPE);
      c.set('actor', actor);
      c.set(
        'run',
        createRun((doel, run) => deps.database.withActor(actor, doel, run)),
      );
    } else if (!open && session === undefined) throw new Problem('niet-aangemeld', 'Meld u eerst aan.');
    await next();
  });

/** Names of the ways in, as in the document. */
const SESSIE = 'sessie';
const SLEUTEL = 'apisleutel';

/** How a route says who comes in: anyone, a session, a key with its scope. */
const listSecurity = ({ open = false, scope }: { open?: boolean; scope?: string }) => [
  ...(open ? [{}] : [{ [SESSIE]: [] }]),
  ...(scope === undefined ? [] : [{ [SLEUTEL]: [scope] }]),
];

/** Describes the ways in. */
function addSecuritySchemes(api: OpenAPIHono<Env>): void {
  api.openAPIRegistry.registerComponent('securitySchemes', SESSIE, {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-sessie',
    description: 'De sessie van wie is aangemeld in de browser. Zonder TLS heet de cookie `sessie`.',
  });
  api.openAPIRegistry.registerComponent('securitySchemes', SLEUTEL, {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'bgk_…',
    description:
      'Een sleutel voor een systeem, van de beheerder van de gemeente. Hij opent alleen de routes van zijn rechten (scopes), tot zijn einddatum.',
  });
}

/**
 * Adds one route to the router and to OpenAPI alike: every answer with its version header, every problem with its form,
 * and exactly the fields of the answer's schema, so nothing else can leak.
 */
export function addRoute<
  A extends z.ZodType,
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(api: OpenAPIHono<Env>, route: ApiRoute<P, Q, B, A>): void {
  const { method, path, params, query, body, status = 200 } = route;
  const request: NonNullable<RouteConfig['request']> = {
    ...(params ? { params } : {}),
    ...(query ? { query } : {}),
    ...(body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
  };
  const operationId = `${method}${path.replaceAll(/[^a-z]+(.)?/g, (_, next: string = '') => next.toUpperCase())}`;
  const definition = createRoute({
    method,
    path,
    summary: route.summary,
    operationId,
    tags: [route.tag],
    security: listSecurity(route),
    middleware: checkCaller(route),
    request,
    responses: {
      [status]: { description: 'Gelukt', headers, content: { 'application/json': { schema: route.answer } } },
      400: problem('De invoer klopt niet'),
      401: problem('Niet aangemeld'),
      403: problem('Dit mag u niet'),
      404: problem('Niet gevonden'),
      409: problem('De gegevens zijn intussen veranderd'),
      405: problem('Deze methode kan hier niet; Allow noemt wat wel kan'),
      ...(body ? { 413: problem('U stuurde te veel'), 415: problem('Stuur JSON') } : {}),
      429: problem('Te vaak in korte tijd; Retry-After noemt de seconden'),
    },
  });
  api.openapi(definition, async (context) => {
    const c = context as unknown as Ctx;
    const read = (from: 'param' | 'query' | 'json') => c.req.valid(from as never);
    const input = {
      params: (params ? read('param') : undefined) as Input<P>,
      query: (query ? read('query') : undefined) as Input<Q>,
      body: (body ? read('json') : undefined) as Input<B>,
    };
    return c.json(route.answer.parse(await route.handle({ c, ...input })) as never, status) as never;
  });
}

/** An API app whose invalid input becomes a problem that names the fields. */
export function createApi(): OpenAPIHono<Env> {
  const api = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return;
      throw new Problem(
        'ongeldige-invoer',
        'Een of meer velden kloppen niet.',
        result.error.issues.flatMap((issue) =>
          issue.code === 'unrecognized_keys'
            ? issue.keys.map((key) => ({ field: key, detail: 'Dit veld kennen we niet.' }))
            : [{ field: issue.path.join('.'), detail: issue.message }],
        ),
      );
    },
  });
  addSecuritySchemes(api);
  return api;
}

/** The methods that a path has by addRoute, for the header Allow; none for a path that is not there. */
export function listMethods(api: OpenAPIHono<Env>, path: string): string[] {
  const found = api.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return [];
    const { path: pattern, method } = definition.route;
    const isSame = new RegExp(`^${pattern.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path);
    return isSame ? [method.toUpperCase()] : [];
  });
  return [...new Set(found)].toSorted();
}

/** A problem as RFC 9457. */
export const renderProblem = (c: Context, p: Problem) =>
  c.body(JSON.stringify(p.toJson()), p.status, { 'content-type': 'application/problem+json' });
