export { addMetingApi } from './api.ts';
export { metingHandover } from './commands/assign-meting.ts';
export { closeMeting } from './commands/close-meting.ts';
export { closeVerlopen } from './commands/close-verlopen.ts';
export { createMeting } from './commands/create-meting.ts';
export { createVervolgmeting } from './commands/create-vervolgmeting.ts';
export { openInvullen } from './commands/open-invullen.ts';
export { openMetingOpnieuw } from './commands/open-meting-opnieuw.ts';
export { removeAntwoordconcepten } from './commands/remove-antwoordconcepten.ts';
export { checkInvulbaar, computeGedaan, isLopend, listGevraagdeGroepen, type Stand } from './meting.ts';
export { canBeheerMeting, canCreateMeting, canReadMetingen } from './policy.ts';
export {
  countMetingen,
  findEigenPartij,
  findMeting,
  type GeopendeMeting,
  getBeheerdeMeting,
  listGolven,
  listGroepen,
  listMetingAttention,
  listMetingen,
  listVoortgang,
  type Meting,
  type Metinggroep,
  openMeting,
  type Voortgang,
} from './queries.ts';
export { metingRoutes } from './routes.tsx';
export { type Golf, GolfSchema } from './schema.ts';
export { parseSleutel } from './sleutel.ts';
export { checkHerinnerbaar, isHerinnerbaar } from './vervolg.ts';
export { metingSearch } from './zoeken.ts';
