export { deleteAanmelding } from './commands/delete-aanmelding.ts';
export { removeAanmeldingen } from './commands/remove-aanmeldingen.ts';
export { hasEigenWeg } from './queries.ts';
export {
  aanmeldingRoutes,
  findGemeente,
  findHalf,
  openAanmelding,
  readAanmelding,
  removeAanmelding,
} from './routes.tsx';
export { EmailSchema } from './schema.ts';
