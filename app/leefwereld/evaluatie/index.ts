export { addEvaluatieApi } from './api.ts';
export { createEvaluatie } from './commands/create-evaluatie.ts';
export { createScores, type ScoresInput } from './commands/create-scores.ts';
export { recordVerslag } from './commands/record-verslag.ts';
export { computeVerschil, listParen, type Paar, type Stemsoort } from './evaluatie.ts';
export { canCreateScores } from './policy.ts';
export {
  type Evaluatie,
  findEvaluatie,
  findLaatsteScores,
  listEvaluaties,
  listStemmen,
  type Stemmen,
} from './queries.ts';
export { evaluatieRoutes, renderEvaluatie, renderStemmen } from './routes.tsx';
export { listAntwoorden, ScoresFormSchema, stappen as evaluatieStappen } from './schema.ts';
