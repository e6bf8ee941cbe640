export { canReadGebieden } from './policy.ts';
export type { Gebied } from './gebiedenlijst.ts';
export { countWijken, listGebieden } from './queries.ts';
export { gebiedRoutes, gebiedSoort } from './routes.tsx';
