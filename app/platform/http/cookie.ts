import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

import { parseSealed, renderSealed } from '../vault/index.ts';
import type { Ctx } from './env.ts';

type Options = { maxAgeSeconds?: number; path?: string };

const isSecure = (c: Ctx) => c.var.deps.config.publicUrl.startsWith('https:');
/** Behind TLS the name binds the cookie to this host, this path and TLS; to TLS alone when it is for a part of the site. */
const nameOf = (c: Ctx, name: string, path = '/') =>
  isSecure(c) ? `${path === '/' ? '__Host' : '__Secure'}-${name}` : name;

/** The value of one of our cookies; `path` as it was written with. */
export const readCookie = (c: Ctx, name: string, path?: string): string | undefined =>
  getCookie(c, nameOf(c, name, path));

/** Sets a cookie that scripts cannot read and other sites do not send; Secure behind TLS. */
export function writeCookie(c: Ctx, name: string, value: string, options: Options = {}): void {
  const { path = '/' } = options;
  setCookie(c, nameOf(c, name, path), value, {
    httpOnly: true,
    sameSite: 'Lax',
    path,
    secure: isSecure(c),
    ...(options.maxAgeSeconds === undefined ? {} : { maxAge: options.maxAgeSeconds }),
  });
}

/** Takes a cookie back; `path` as it was written with. */
export function removeCookie(c: Ctx, name: string, path = '/'): void {
  deleteCookie(c, nameOf(c, name, path), { path, secure: isSecure(c) });
}

/** Sets a cookie that only we can read and write: its text is sealed for `place`. */
export function writeSealedCookie(c: Ctx, name: string, place: string, value: string, options: Options = {}): void {
  writeCookie(c, name, renderSealed(c.var.deps.secrets.dataKey, place, value), options);
}

/** The text of a sealed cookie; undefined when there is none, or it was made for another place or by someone else. */
export function readSealedCookie(c: Ctx, name: string, place: string): string | undefined {
  const sealed = readCookie(c, name);
  if (sealed === undefined) return undefined;
  try {
    return parseSealed(c.var.deps.secrets.dataKey, place, sealed);
  } catch {
    return undefined;
  }
}
