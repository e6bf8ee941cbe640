export { removeSessies } from './commands/remove-sessies.ts';
export { readSession, sessieRoutes } from './routes.tsx';
export { computeEnd, computeInitials } from './sessie.ts';
export { inwonerMessages as sessieInwonerMessages, messages as sessieMessages } from './messages.ts';
