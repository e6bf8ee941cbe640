export { findPlandocument } from './queries.ts';
export { plandocumentRoutes, renderPlanPdf } from './routes.tsx';
