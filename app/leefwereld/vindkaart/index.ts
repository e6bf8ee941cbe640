export { addSamenvoeging } from './commands/add-samenvoeging.ts';
export { findKaarten } from './commands/find-kaarten.ts';
export { type Dubbel, type DubbelVraag, listDubbelen } from './queries.ts';
export { messages as vindkaartMessages } from './messages.ts';
export { checkTurn as checkZoekbeurt, vindkaartRoutes } from './routes.tsx';
export { vindkaartStappen } from './schema.ts';
export { computeZekerheid } from './vindkaart.ts';
export { vindkaartSearch } from './zoeken.ts';
