export { addGemeenteApi } from './api.ts';
export { createGemeenten, type Gemeenten } from './gemeenten.ts';
export type { Gemeente } from './queries.ts';
