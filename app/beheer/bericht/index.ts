export { BERICHT_TAAK } from './bericht.ts';
export { addBericht } from './commands/add-bericht.ts';
export { addMelding } from './commands/add-melding.ts';
export { removeBerichten } from './commands/remove-berichten.ts';
export { runBericht } from './commands/run-bericht.ts';
export { canReadBerichten } from './policy.ts';
export {
  countBerichten,
  findActor,
  listAangeraakt,
  listBerichtAttention,
  listMeldbaren,
  listZonderMailAttention,
} from './queries.ts';
export { berichtRoutes } from './routes.tsx';
