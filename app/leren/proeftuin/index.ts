export { addProeftuinApi } from './api.ts';
export { proeftuinHandover } from './commands/assign-proeftuin.ts';
export { createProeftuin } from './commands/create-proeftuin.ts';
export { createProeftuinBesluit } from './commands/create-proeftuin-besluit.ts';
export { canReadProeftuinen } from './policy.ts';
export { countProeftuinen, listProeftuinAttention, proeftuinChain } from './queries.ts';
export { proeftuinRoutes } from './routes.tsx';
export { proeftuinSearch } from './zoeken.ts';
