export { addPlanApi } from './api.ts';
export { closePlan } from './commands/close-plan.ts';
export { createInstemming, type NewInstemming } from './commands/create-instemming.ts';
export { createPlanversie } from './commands/create-planversie.ts';
export { createToezegging, type NewToezegging } from './commands/create-toezegging.ts';
export { canCreateInstemming } from './policy.ts';
export {
  type Antwoord,
  findPlan,
  findPlanversie,
  listPlanAttention,
  listPlanversies,
  type Plan,
  type Planversie,
} from './queries.ts';
export { planRoutes } from './routes.tsx';
export { stappen as planStappen } from './schema.ts';
