export { addTransformatielogApi } from './api.ts';
export { logregelHandover } from './commands/assign-logregel.ts';
export { createLogregel } from './commands/create-logregel.ts';
export { createPublicatie } from './commands/create-publicatie.ts';
export { createStand } from './commands/create-stand.ts';
export { updateLogregel } from './commands/update-logregel.ts';
export { canCreateInlezing, canReadLogregels } from './policy.ts';
export { EXPORT_KOPPEN, LOGSOORTEN, messages } from './messages.ts';
export {
  getLogregel,
  listAllPubliek,
  listAllVersies,
  listLaatste,
  listLogregelAttention,
  listLogregels,
  listNieuws,
  listStanden,
  logregelChain,
} from './queries.ts';
export {
  agendaSoort,
  createPubliek,
  loadAgendaBytes as importAgenda,
  type Publiek,
  type Publiekdeur,
  transformatielogRoutes,
} from './routes.tsx';
export {
  EXPORT_BREEDTES,
  EXPORT_DAGEN,
  formatExportRow,
  formatPlaats,
  SOORTEN,
  type Stand,
  type Versie,
} from './transformatielog.ts';
export { createPubliekSearch, logregelSearch } from './zoeken.ts';
