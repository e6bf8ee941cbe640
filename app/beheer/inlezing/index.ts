export { inlezingHandover } from './commands/assign-inlezing.ts';
export { closeInlezing } from './commands/close-inlezing.ts';
export { createInlezing } from './commands/create-inlezing.ts';
export { loadInlezing } from './commands/load-inlezing.ts';
export { openInlezing } from './commands/open-inlezing.ts';
export { removeRijen } from './commands/remove-rijen.ts';
export { runInlezing } from './commands/run-inlezing.ts';
export { updateInlezing } from './commands/update-inlezing.ts';
export { Voorbeeldtabel } from './components/voorbeeldtabel.tsx';
export { defineInleessoort, type Inleessoort, type Keuze, type Werk } from './inleessoort.ts';
export {
  type Antwoorden,
  type Fout,
  guessKolommen,
  type Kolommen,
  type Plan,
  type Tellingen,
  type Vraag,
} from './inlezing.ts';
export { getControle, getInlezing, getRijen, listEersteRijen, listInlezingen } from './queries.ts';
export { inlezingRoutes } from './routes.tsx';
export { EERDERE_INLEESTAAK, INLEESTAAK } from './taak.ts';
export { computePlan, type Oordeel, type Wijzigingsplan, type Wijzigingsregel } from './wijzigingen.ts';
