export { addOplossing } from './commands/add-oplossing.ts';
export { addResultaat } from './commands/add-resultaat.ts';
export { resultaatRoutes } from './routes.tsx';
export { stappen as resultaatStappen } from './schema.ts';
