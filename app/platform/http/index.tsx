export { addRoute, createApi, IdSchema, ListSchema, listOf, problemAnswer } from './api.ts';
export { readCookie, removeCookie, writeCookie } from './cookie.ts';
export { limitBody, securityHeaders } from './security.ts';
export { serveAssets } from './static.ts';
export { checkOrigin } from './origin.ts';
export { page, statusFrom } from './page.tsx';
export { parseForm, parseQuery, pageNumber, PAGE_SIZE } from './input.ts';
export { asProblem } from './errors.ts';
export type { Ctx, Deps, Env, SessionView } from './env.ts';
