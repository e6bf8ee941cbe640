export { createMedewerker, type NewMedewerker } from './commands/create-medewerker.ts';
export { canReadMedewerkers, computeBereik } from './policy.ts';
export {
  countMedewerkers,
  findMedewerker,
  listDemoPersonen,
  listMedewerkersWithRol,
  listPartijleden,
  listTeamleden,
} from './queries.ts';
export { medewerkerRoutes } from './routes.tsx';
