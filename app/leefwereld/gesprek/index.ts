export { updateGesprek } from './commands/update-gesprek.ts';
export { addNiets } from './commands/add-niets.ts';
export { createGesprek } from './commands/create-gesprek.ts';
export { addGesprekApi } from './api.ts';
export { addRegel } from './commands/add-regel.ts';
export { removeRegel } from './commands/remove-regel.ts';
export { renderKruimels, renderPlaats, renderVoor } from './components/delen.tsx';
export { formatKringen } from './kring.ts';
export { formatKolommen } from './kolommen.ts';
export { DEELNEMERNAMEN, KRINGNAMEN, ONDERWERPNAMEN, RESULTAATNAMEN, WAAROM_NIET } from './messages.ts';
export {
  computeBewaard,
  isResultaatsoort,
  listOpenOnderwerpen,
  type Onderwerp,
  ONDERWERPSLEUTELS,
  RESULTAATSOORTEN,
  RESULTATEN,
} from './onderwerp.ts';
export { canUpdateGesprek } from './policy.ts';
export {
  findGesprek,
  findResultaat,
  type Gesprek,
  getLid,
  getOpenGesprek,
  getVoor,
  listDeelnemers,
  listEerdereWoorden,
  listGesprekken,
  listRegels,
  listResultaten,
  listSprekers,
  type Resultaat,
} from './queries.ts';
export { gesprekRoutes, renderGesprekForm, runInGesprek } from './routes.tsx';
export { RegelSchema, stappen as gesprekStappen } from './schema.ts';
export { type Deelnemersoort, type Spreker } from './wie.ts';
