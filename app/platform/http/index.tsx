import './input-errors.ts';

export { addRoute, createApi, IdSchema, ListSchema, listOf, renderProblem } from './api.ts';
export { readCookie, removeCookie, writeCookie } from './cookie.ts';
export { limitBody, createSecurityHeaders } from './security.ts';
export { serveAssets } from './static.ts';
export { createOnce } from './once.ts';
export { checkOrigin } from './origin.ts';
export { page, findStatus } from './page.tsx';
export { listFields, parseForm, parseQuery, pageNumber, PAGE_SIZE } from './input.ts';
export { parseProblem } from './errors.ts';
export type { Ctx, Deps, Env } from './env.ts';
