export { addMetinggroepApi } from './api.ts';
export { addGroepen } from './commands/add-groepen.ts';
export { createGroepslink } from './commands/create-groepslink.ts';
export { metinggroepRoutes } from './routes.tsx';
