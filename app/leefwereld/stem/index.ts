export { addEigenWoorden } from './commands/add-eigen-woorden.ts';
export { renderEigenWoorden } from './components/eigen-woorden.tsx';
export { type EigenWoorden, listEigenWoorden } from './queries.ts';
export { stemRoutes } from './routes.tsx';
export { EigenWoordenSchema, stemStappen } from './schema.ts';
export { isOnderwerp, type Onderwerp } from './stem.ts';
