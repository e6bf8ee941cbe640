export { closeAanvraag } from './commands/close-aanvraag.ts';
export { createAanvraag } from './commands/create-aanvraag.ts';
export { type Aanvraag, listAanvragen } from './queries.ts';
export { aanvraagRoutes } from './routes.tsx';
export { stappen as aanvraagStappen } from './schema.ts';
