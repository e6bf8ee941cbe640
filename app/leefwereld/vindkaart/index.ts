export { addSamenvoeging } from './commands/add-samenvoeging.ts';
export { findKaarten } from './commands/find-kaarten.ts';
export { type Dubbel, listDubbelen } from './queries.ts';
export { checkTurn as checkZoekbeurt, vindkaartRoutes } from './routes.tsx';
export { vindkaartStappen } from './schema.ts';
export { vindkaartSearch } from './zoeken.ts';
