export { checkSchrijfbaar, isSchrijfbaar } from './bewijs.ts';
export { addBewijs } from './commands/add-bewijs.ts';
export { renderBewijzen } from './components/bewijzen.tsx';
export { meldingen as bewijsmeldingen } from './messages.ts';
export { canWriteScan } from './policy.ts';
export { countBewijzen, listBewijzen, listNotitiebewijzen, openScan, type Scan } from './queries.ts';
export { bewijsRoutes } from './routes.tsx';
export { NotitiebewijsSchema } from './schema.ts';
