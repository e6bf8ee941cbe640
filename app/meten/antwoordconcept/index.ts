export { type Blad, computeConceptsleutel, type Concept, parseBlad, readConcept } from './blad.ts';
export { computeInvultijd, DUURMERK } from './duur.ts';
export { messages as conceptMessages } from './messages.ts';
export { NakijkenPage } from './pages/nakijken.tsx';
export { findInvulling, findStand, getVragenlijst, type Invulling } from './queries.ts';
export {
  antwoordconceptRoutes,
  type Geopend,
  isKlaar,
  openEigen,
  readBlad,
  renderGesloten,
  renderInPlaats,
  renderKlaar,
  renderZonder,
} from './routes.tsx';
export { formatFout } from './schema.ts';
