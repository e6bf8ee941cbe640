export { addInstrumentApi } from './api.ts';
export { recordVersie } from './commands/record-versie.ts';
export { findItem, listItems, listKenmerken, listNiveaus } from './instrument.ts';
export { LAAGNAMEN } from './messages.ts';
export { canReadInstrumenten } from './policy.ts';
export { countInstrumenten, findInstrument, getDefinitie, listInstrumenten, listMeegeleverd } from './queries.ts';
export { instrumentRoutes } from './routes.tsx';
export { type Aandeel, type Definitie, type Gebied, type Item, type Kenmerk, type Referentie } from './schema.ts';
export { LAGEN, type Laag, type Uitslag } from './soorten.ts';
