export { afschriftRoutes } from './routes.tsx';
