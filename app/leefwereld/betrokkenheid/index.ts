export { betrokkenheidRoutes } from './routes.tsx';
export { stappen as betrokkenheidStappen } from './schema.ts';
