export { addKnelpuntApi } from './api.ts';
export { addKnelpuntstap } from './commands/add-knelpuntstap.ts';
export { knelpuntHandover } from './commands/assign-knelpunt.ts';
export { createKnelpunt } from './commands/create-knelpunt.ts';
export { recordNee } from './commands/record-nee.ts';
export { recordProeftuinBegin } from './commands/record-proeftuin-begin.ts';
export { recordStap } from './commands/record-stap.ts';
export { splitStap } from './knelpuntstap.ts';
export { canReadKnelpunten } from './policy.ts';
export {
  findKnelpunt,
  knelpuntChain,
  listFacetten,
  listKnelpuntAttention,
  listOverzicht,
  listStappenOfKnelpunten,
} from './queries.ts';
export { knelpuntRoutes } from './routes.tsx';
export { knelpuntSearch } from './zoeken.ts';
