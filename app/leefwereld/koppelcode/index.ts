export { koppelcodeRoutes } from './routes.tsx';
export { koppelcodeStappen } from './schema.ts';
