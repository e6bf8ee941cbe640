export { canReadTeams, computeTeams } from './policy.ts';
export { countTeams } from './queries.ts';
export { teamRoutes } from './routes.tsx';
