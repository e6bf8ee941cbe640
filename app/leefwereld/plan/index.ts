export { addPlanApi } from './api.ts';
export { closePlan } from './commands/close-plan.ts';
export { createInstemming } from './commands/create-instemming.ts';
export { createPlanversie } from './commands/create-planversie.ts';
export { createToezegging } from './commands/create-toezegging.ts';
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
