export { createSecret, findStep, formatSecret, renderTotpUri } from './totp.ts';
export {
  type Asked,
  createPasskeyOptions,
  createPasskeyQuestion,
  isPasskeyHost,
  parsePasskey,
  parsePasskeyAnswer,
  parsePasskeyOwner,
} from './passkey.ts';
export { type Ceremony, parseQuestion, renderQuestion } from './question.ts';
