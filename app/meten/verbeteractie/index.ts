export { addVerbeteractieApi } from './api.ts';
export { assignHermeting } from './commands/assign-hermeting.ts';
export { verbeteractieHandover } from './commands/assign-verbeteractie.ts';
export { closeVerbeteractie } from './commands/close-verbeteractie.ts';
export { createVerbeteractie } from './commands/create-verbeteractie.ts';
export { canReadVerbeteracties } from './policy.ts';
export { countVerbeteracties, listVerbeteractieAttention, listVerbeteracties } from './queries.ts';
export { verbeteractieRoutes } from './routes.tsx';
export { verbeteractieSearch } from './zoeken.ts';
