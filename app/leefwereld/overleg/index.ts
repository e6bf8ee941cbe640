export { addOverlegApi } from './api.ts';
export { addDeling } from './commands/add-deling.ts';
export { createOverleg } from './commands/create-overleg.ts';
export { renderGedeeld } from './components/gedeeld.tsx';
export { checkMensen, listVoor } from './invoer.ts';
export { AANWEZIG } from './messages.ts';
export { findKaart, listDelingen, listMensen, listNamen, listOverleggen, type Overlegkaart } from './queries.ts';
export { overlegRoutes } from './routes.tsx';
export { stappen as overlegStappen } from './schema.ts';
