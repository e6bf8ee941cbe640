export { addTransformatielogApi } from './api.ts';
export { createLogregel } from './commands/create-logregel.ts';
export { createPublicatie } from './commands/create-publicatie.ts';
export { createStand } from './commands/create-stand.ts';
export { runInlezing } from './commands/run-inlezing.ts';
export { canCreateInlezing, canReadLogregels } from './policy.ts';
export { listLogregelAttention, listLogregels, listNieuws, logregelChain } from './queries.ts';
export { loadAgendaBytes as importAgenda, transformatielogRoutes } from './routes.tsx';
export { AGENDA_TAAK } from './transformatielog.ts';
