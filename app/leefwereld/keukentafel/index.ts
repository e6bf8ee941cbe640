export { keukentafelRoutes } from './routes.tsx';
export { stappen as keukentafelStappen } from './schema.ts';
