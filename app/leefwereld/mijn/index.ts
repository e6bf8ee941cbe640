export { canReadMijn } from './policy.ts';
export { listMijnAttention } from './queries.ts';
export { mijnRoutes } from './routes.tsx';
export { mijnStappen } from './schema.ts';
