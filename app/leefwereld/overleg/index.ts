export { addOverlegApi } from './api.ts';
export { addDeling } from './commands/add-deling.ts';
export { createOverleg } from './commands/create-overleg.ts';
export { checkMensen, listVoor } from './invoer.ts';
export {
  type Deling,
  listDelingen,
  listMensen,
  listNamen,
  listOverleggen,
  type Mens,
  type Overleg,
} from './queries.ts';
export { overlegRoutes } from './routes.tsx';
export { stappen as overlegStappen } from './schema.ts';
