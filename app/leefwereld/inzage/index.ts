export { type Dossier, openDossier, type Opening, withDossier } from './commands/open-dossier.ts';
export { type Doel } from './doel.ts';
export { createInhoud, type Plek } from './inhoud.ts';
export { inzageMessages } from './messages.ts';
export { type Onderdeel, type Relatie } from './toegang.ts';
