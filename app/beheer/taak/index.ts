export { canReadTaken } from './policy.ts';
export { taakRoutes } from './routes.tsx';
