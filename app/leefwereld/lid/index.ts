export { lidRoutes } from './routes.tsx';
export { stappen as lidStappen } from './schema.ts';
