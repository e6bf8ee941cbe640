export { addRegieApi } from './api.ts';
export { regieHandover } from './commands/assign-regie.ts';
export { createRegieverzoek } from './commands/create-regieverzoek.ts';
export { recordAanvaarding } from './commands/record-aanvaarding.ts';
export { assignAanvoerder } from './commands/assign-aanvoerder.ts';
export { findRegie, listRegieAttention } from './queries.ts';
export { type Regie } from './regie.ts';
export { regieRoutes } from './routes.tsx';
export { regieStappen } from './schema.ts';
