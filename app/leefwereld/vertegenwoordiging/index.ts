export { vertegenwoordigingRoutes } from './routes.tsx';
export { stappen as vertegenwoordigingStappen } from './schema.ts';
