export { readMachine } from './api.ts';
export { canUpdateApisleutels } from './policy.ts';
export { listApisleutelAttention, listSleutelnamen } from './queries.ts';
export { apisleutelRoutes } from './routes.tsx';
