export { terugblikRoutes } from './routes.tsx';
