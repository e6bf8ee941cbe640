export { addMeldingApi } from './api.ts';
export { addMantelzorgmededelingen } from './commands/add-mantelzorgmededelingen.ts';
export { addMededelingen } from './commands/add-mededelingen.ts';
export { createFamiliegroepsplan } from './commands/create-familiegroepsplan.ts';
export { createMelding } from './commands/create-melding.ts';
export { recordFamilieantwoord } from './commands/record-familieantwoord.ts';
export { recordJeugdplan } from './commands/record-jeugdplan.ts';
export { recordSpoedbesluit } from './commands/record-spoedbesluit.ts';
export { recordVerslagVerstuurd } from './commands/record-verslag-verstuurd.ts';
export { listMededelingsoorten, listOntbrekend } from './melding.ts';
export { BRONNAMEN, gedaan as meldingGedaan, SLUITREDENNAMEN } from './messages.ts';
export {
  checkOnderzoek,
  findMelding,
  getOpenMelding,
  listMantelzorgers,
  listMeldingen,
  type Melding,
} from './queries.ts';
export { canUpdateMelding } from './policy.ts';
export { meldingRoutes } from './routes.tsx';
export { stappen as meldingStappen } from './schema.ts';
