export { addTerugmeldingApi } from './api.ts';
export { terugmeldingRoutes } from './routes.tsx';
