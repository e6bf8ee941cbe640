export { addGemeenteApi } from './api.ts';
export { createGemeenten, type Gemeenten } from './gemeenten.ts';
export { canReadGemeentelijst } from './policy.ts';
export type { Gemeente } from './queries.ts';
export { gemeenteRoutes } from './routes.tsx';
