export { openSealKeys, type SealKey, type SealKeys } from './key-file.ts';
export { runVerify } from './run-verify.ts';
export { findWitness, writeWitness } from './witness-file.ts';
