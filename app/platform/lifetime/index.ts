export { type Lifetime, openLifetime } from './lifetime.ts';
export { checkAddress, serve } from './serve.ts';
