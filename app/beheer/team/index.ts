export { canReadTeams, computeTeams } from './policy.ts';
export { countTeams } from './queries.ts';
export { teamRoutes, teamSoort } from './routes.tsx';
export { teamSearch } from './zoeken.ts';
