export { createMedewerker, type NewMedewerker } from './commands/create-medewerker.ts';
export { ROLLEN } from './medewerker.ts';
export { rolNamen, rolUitleg, statusNamen } from './messages.ts';
export { canReadMedewerkers, computeBereik } from './policy.ts';
export {
  countMedewerkers,
  findMedewerker,
  listDemoPersonen,
  listMedewerkersWithRol,
  listPartijleden,
  listPartijnamen,
  listTeamleden,
  listTeamnamen,
} from './queries.ts';
export { medewerkerRoutes } from './routes.tsx';
export { medewerkerSearch } from './zoeken.ts';
