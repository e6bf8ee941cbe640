export { addSignaalApi } from './api.ts';
export { createSignaal } from './commands/create-signaal.ts';
export { rewriteSignalen } from './commands/rewrite-signalen.ts';
export { updateSignaalwoorden } from './commands/update-signaalwoorden.ts';
export { createLimiet } from './limiet.ts';
export { formatReden, gelijkMessages, SIGNAALSOORTEN } from './messages.ts';
export { findPersoonsgegevens } from './persoonsgegevens.ts';
export { canCreateSignaal, canReadSignalen } from './policy.ts';
export {
  findSignaalByCode,
  type Gelijkend,
  listOpenNaast,
  listVoorstelwoorden,
  listSignaalAttention,
  listSignalen,
  listSignalenByIds,
  type Signaal,
  signaalChain,
} from './queries.ts';
export { signaalRoutes } from './routes.tsx';
export { computeCodeHash, parseTerugmeldcode } from './signaal.ts';
export { signaalSearch } from './zoeken.ts';
