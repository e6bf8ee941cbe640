export { addKoppeling } from './commands/add-koppeling.ts';
export { createKoppelcode } from './commands/create-koppelcode.ts';
export { koppelcodeRoutes } from './routes.tsx';
export { koppelcodeStappen } from './schema.ts';
