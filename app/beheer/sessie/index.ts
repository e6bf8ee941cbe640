export { readSession, sessieRoutes } from './routes.tsx';
export { computeEnd, computeInitials } from './sessie.ts';
export { DEMO_PERSONEN } from './schema.ts';
export { messages as sessieMessages } from './messages.ts';
