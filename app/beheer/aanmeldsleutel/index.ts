export { getTekensleutel, aanmeldsleutelRoutes } from './routes.tsx';
export { hasSleutel } from './queries.ts';
