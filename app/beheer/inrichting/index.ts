export { inrichtingRoutes } from './routes.tsx';
