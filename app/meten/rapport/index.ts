export { addRapportApi } from './api.ts';
export { createRapport } from './commands/create-rapport.ts';
export { openRapport } from './commands/open-rapport.ts';
export { canReadRapporten } from './policy.ts';
export { listMeegenomen, listRapportAttention, listRapporten } from './queries.ts';
export { RAPPORTTAAK } from './rapport.ts';
export { createRapporttaak, rapportRoutes } from './routes.tsx';
export { rapportSearch } from './zoeken.ts';
