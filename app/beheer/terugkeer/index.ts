export { terugkeerRoutes } from './routes.tsx';
