export { assignInwonervragen } from './commands/assign-inwonervragen.ts';
export { createInwonervraag } from './commands/create-inwonervraag.ts';
export { createWaarom } from './commands/create-waarom.ts';
export { openDossier } from './commands/open-dossier.ts';
export { withDossier } from './commands/with-dossier.ts';
export { type Koppeling, openKoppeling } from './commands/open-koppeling.ts';
export { recordAntwoord } from './commands/record-antwoord.ts';
export { recordVindregels } from './commands/record-vindregels.ts';
export { renderBezoeken } from './components/bezoeken.tsx';
export { type Dossier, type Opening } from './dossier.ts';
export { createInhoud, type Plek } from './inhoud.ts';
export { bezoekMessages, inzageMessages } from './messages.ts';
export {
  findBlad,
  findInzageregel,
  type Inwonervraag,
  listInwonervraagAttention,
  listInwonervragen,
  listInzageregels,
} from './queries.ts';
export { canReadControle } from './policy.ts';
export { inzageRoutes } from './routes.tsx';
export { AntwoordSchema, inzageStappen, PeriodeSchema } from './schema.ts';
export { type Onderdeel } from './toegang.ts';
export { type Beslisser, computeBeslisser, computeLeeftijd, isGeldig, type Vertegenwoordiging } from './leeftijd.ts';
