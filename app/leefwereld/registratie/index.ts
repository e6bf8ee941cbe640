export { recordInvultijd } from './commands/record-invultijd.ts';
export { canReadRegistratie } from './policy.ts';
export { computeSeconden, listVelden, type Stap } from './registratie.ts';
export { registratieRoutes } from './routes.tsx';
export { createRegel, createRegelveld, createTekst, createTekstveld, VAN_DE_PAGINA, versieveld } from './schema.ts';
