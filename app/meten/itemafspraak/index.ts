export { updateItemafspraken } from './commands/update-itemafspraken.ts';
export { listItemafspraken } from './queries.ts';
export { itemafspraakRoutes } from './routes.tsx';
