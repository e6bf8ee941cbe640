import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

import type { Ctx } from './env.ts';

type Options = { maxAgeSeconds?: number };

const isSecure = (c: Ctx) => c.var.deps.config.publicUrl.startsWith('https:');
/** Behind TLS the name binds the cookie to this host, this path and TLS. */
const nameOf = (c: Ctx, name: string) => (isSecure(c) ? `__Host-${name}` : name);

/** The value of one of our cookies. */
export const readCookie = (c: Ctx, name: string): string | undefined => getCookie(c, nameOf(c, name));

/** Sets a cookie that scripts cannot read and other sites do not send; Secure behind TLS. */
export function writeCookie(c: Ctx, name: string, value: string, options: Options = {}): void {
  setCookie(c, nameOf(c, name), value, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: isSecure(c),
    ...(options.maxAgeSeconds === undefined ? {} : { maxAge: options.maxAgeSeconds }),
  });
}

/** Takes a cookie back. */
export function removeCookie(c: Ctx, name: string): void {
  deleteCookie(c, nameOf(c, name), { path: '/', secure: isSecure(c) });
}
