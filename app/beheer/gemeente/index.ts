export { addGemeenteApi } from './api.ts';
export { canReadGemeentelijst } from './policy.ts';
export { createGemeenten, type Gemeente, type Gemeenten } from './queries.ts';
export { gemeenteRoutes } from './routes.tsx';
