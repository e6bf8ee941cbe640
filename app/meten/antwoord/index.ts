export { addAntwoordApi } from './api.ts';
export { createAntwoord } from './commands/create-antwoord.ts';
export { antwoordRoutes } from './routes.tsx';
