export { hasFactorplicht, listForgotten, listPasskeys, listTurns } from './account.ts';
export { addFactor, type NewFactor } from './commands/add-factor.ts';
export { closeAccount } from './commands/close-account.ts';
export { createBeheerderslink } from './commands/create-beheerderslink.ts';
export { createBegin } from './commands/create-begin.ts';
export { createHerstel } from './commands/create-herstel.ts';
export { createHerstelcodes } from './commands/create-herstelcodes.ts';
export { createUitnodiging } from './commands/create-uitnodiging.ts';
export { recordCode } from './commands/record-code.ts';
export { recordHerstel } from './commands/record-herstel.ts';
export { recordHerstelcode } from './commands/record-herstelcode.ts';
export { recordPasskey } from './commands/record-passkey.ts';
export { recordWeigering } from './commands/record-weigering.ts';
export { removeAccountlink } from './commands/remove-accountlink.ts';
export { removeAccountlinks } from './commands/remove-accountlinks.ts';
export { removeFactor } from './commands/remove-factor.ts';
export { removeFactoren } from './commands/remove-factoren.ts';
export { updateWachtwoord } from './commands/update-wachtwoord.ts';
export { updateWachtwoordhash } from './commands/update-wachtwoordhash.ts';
export {
  type Aanmelder,
  createZelf,
  type Factor,
  findAanmelder,
  findAccount,
  findAccountlink,
  hasBeheerder,
  listFactoren,
} from './queries.ts';
export {
  accountRoutes,
  checkGuess,
  countTurns,
  createCeremony,
  createStepUp,
  findDevice,
  findPasswordError,
  findStepUp,
  getZelf,
  listOwnWords,
  openSession,
  renderCodes,
  runSelf,
} from './routes.tsx';
export { NieuwWachtwoordSchema } from './schema.ts';
