export { bsnRoutes } from './routes.tsx';
export { stappen as bsnStappen } from './schema.ts';
