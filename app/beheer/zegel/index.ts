export { runControle } from './commands/run-controle.ts';
export { runDagronde } from './commands/run-dagronde.ts';
export { runZegelen } from './commands/run-zegelen.ts';
export { canReadZegels } from './policy.ts';
export { zegelRoutes } from './routes.tsx';
export { CONTROLE_TAAK, DAGRONDE_TAAK, ZEGEL_TAAK } from './zegel.ts';
