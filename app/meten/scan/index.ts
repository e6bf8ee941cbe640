export { addScanApi } from './api.ts';
export { recordScore } from './commands/record-score.ts';
export { updateScankeuzes } from './commands/update-scankeuzes.ts';
export { getScan } from './queries.ts';
export { scanRoutes } from './routes.tsx';
export type { Gebiedstand, Itemstand, Scanstand, Telling } from './scan.ts';
