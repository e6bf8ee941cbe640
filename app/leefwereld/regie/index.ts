export { addRegieApi } from './api.ts';
export { regieHandover } from './commands/assign-regie.ts';
export { createRegieverzoek } from './commands/create-regieverzoek.ts';
export { assignAanvoerder } from './commands/assign-aanvoerder.ts';
export { listRegieAttention } from './queries.ts';
export { regieRoutes } from './routes.tsx';
export { regieStappen } from './schema.ts';
