export { renderBij } from './components/bij.tsx';
export { renderHoofd } from './components/hoofd.tsx';
export { canReadMijn } from './policy.ts';
export { findSprekers, listMijnAttention } from './queries.ts';
export { loadEigen, mijnRoutes, runEigen } from './routes.tsx';
export { mijnStappen } from './schema.ts';
