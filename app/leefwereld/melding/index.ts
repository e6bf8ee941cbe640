export { createFamiliegroepsplan, recordFamilieantwoord } from './commands/record-familiegroepsplan.ts';
export { recordSpoedbesluit } from './commands/record-spoedbesluit.ts';
export { addMantelzorgmededelingen, addMededelingen } from './commands/add-mededelingen.ts';
export { addMeldingApi } from './api.ts';
export { createMelding } from './commands/create-melding.ts';
export { recordVerslagVerstuurd } from './commands/record-verslag-verstuurd.ts';
export { listMededelingsoorten, listOntbrekend } from './melding.ts';
export {
  AFZIENNAMEN,
  BRONNAMEN,
  fouten as meldingFouten,
  gedaan as meldingGedaan,
  MEDEDELINGNAMEN,
  SLUITREDENNAMEN,
} from './messages.ts';
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
