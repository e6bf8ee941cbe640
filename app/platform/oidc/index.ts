export { createKeyPair } from './key.ts';
export { OidcError } from './fault.ts';
export { listFindings, openProvider, type Provider } from './provider.ts';
export { createSignIn, createSignOutUrl, getClaims } from './sign-in.ts';
