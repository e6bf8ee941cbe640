export { addGemeenteApi } from './api.ts';
export { canReadGemeentelijst } from './policy.ts';
export { createGemeenten, findGemeenteInLijst, type Gemeente, type Gemeenten, listGemeentelijst } from './queries.ts';
export { gemeenteRoutes } from './routes.tsx';
