export { createSessie, type Wijze } from './commands/create-sessie.ts';
export { deleteSessiesOf } from './commands/delete-sessies-of.ts';
export { updateSessiesOf } from './commands/update-sessies-of.ts';
export { deleteSessies } from './commands/delete-sessies.ts';
export { removeSessies } from './commands/remove-sessies.ts';
export { findBevestiging, listOpenSessies, listSessies } from './queries.ts';
export { listDemogroepen, readSession, sessieRoutes, writeSession } from './routes.tsx';
export { computeEnd, computeInitials, isBevestigd, parseReturnPath } from './sessie.ts';
export { inwonerMessages as sessieInwonerMessages, messages as sessieMessages } from './messages.ts';
