export { addConsensusApi } from './api.ts';
export { recordConsensus } from './commands/record-consensus.ts';
export { listBesluiten } from './queries.ts';
export { consensusRoutes } from './routes.tsx';
