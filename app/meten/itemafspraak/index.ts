export { updateItemafspraken } from './commands/update-itemafspraken.ts';
export { type Itemafspraak, listItemafspraken } from './queries.ts';
export { itemafspraakRoutes } from './routes.tsx';
