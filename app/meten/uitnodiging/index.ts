export { addUitnodigingen } from './commands/add-uitnodigingen.ts';
export { recordKlaar } from './commands/record-klaar.ts';
export { rewriteAntwoorden } from './commands/rewrite-antwoorden.ts';
export { sendUitnodigingen } from './commands/send-uitnodigingen.ts';
export { findEigenUitnodiging, hasOpenUitnodiging, listUitnodigingAttention } from './queries.ts';
export { uitnodigingRoutes } from './routes.tsx';
export { computeUitnodigingssleutel } from './sleutel.ts';
