export { addNotitiebewijs } from './commands/add-notitiebewijs.ts';
export { createInterview } from './commands/create-interview.ts';
export { recordNotities } from './commands/record-notities.ts';
export { interviewRoutes } from './routes.tsx';
