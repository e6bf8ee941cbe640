import './input-errors.ts';

export { readAddress } from './address.ts';
export { addRoute, createApi, IdSchema, listMethods, ListSchema, listOf, renderProblem } from './api.ts';
export { readCookie, readSealedCookie, removeCookie, writeCookie, writeSealedCookie } from './cookie.ts';
export { createKept } from './kept.ts';
export { limitBody, createSecurityHeaders, limitReferrer } from './security.ts';
export { serveAssets } from './static.ts';
export { runForm, type Sent } from './form.ts';
export { createOnce } from './once.ts';
export { createPacker } from './pack.ts';
export { checkOrigin } from './origin.ts';
export { page, findStatus } from './page.tsx';
export { createRun } from './run.ts';
export { listFields, parseForm, parseQuery, pageNumber, PAGE_SIZE } from './input.ts';
export { parseProblem } from './errors.ts';
export type { Ctx, Deps, Env, Machine } from './env.ts';
