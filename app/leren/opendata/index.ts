export { opendataRoutes } from './routes.tsx';
