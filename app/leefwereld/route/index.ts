export { routeRoutes } from './routes.tsx';
export { stappen as routeStappen } from './schema.ts';
