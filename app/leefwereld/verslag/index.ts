export { sendVerslag } from './commands/send-verslag.ts';
export { verslagRoutes } from './routes.tsx';
