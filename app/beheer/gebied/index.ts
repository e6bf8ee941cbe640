export { canReadGebieden } from './policy.ts';
export { countWijken } from './queries.ts';
export { gebiedRoutes } from './routes.tsx';
