export { addScanApi } from './api.ts';
export { recordScore } from './commands/record-score.ts';
export { updateScankeuzes } from './commands/update-scankeuzes.ts';
export { getScan, type Scanbeeld } from './queries.ts';
export { scanRoutes } from './routes.tsx';
export {
  computePercentage,
  computeScan,
  type Gebiedstand,
  type Itemstand,
  type Scanstand,
  type Telling,
  type Typologie,
} from './scan.ts';
