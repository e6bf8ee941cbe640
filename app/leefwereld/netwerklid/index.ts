export { netwerklidRoutes } from './routes.tsx';
export { stappen as netwerklidStappen } from './schema.ts';
