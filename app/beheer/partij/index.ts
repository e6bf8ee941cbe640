export { canReadPartijen } from './policy.ts';
export { countPartijen } from './queries.ts';
export { partijRoutes } from './routes.tsx';
