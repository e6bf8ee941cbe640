export { createRequest, OutsideError } from './request.ts';
export { checkHost, type Reach } from './address.ts';
