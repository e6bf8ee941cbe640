export { canReadGebeurtenissen } from './policy.ts';
export { gebeurtenisRoutes } from './routes.tsx';
