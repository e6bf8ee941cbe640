import { serveStatic } from '@hono/node-server/serve-static';
import { createMiddleware } from 'hono/factory';

import type { Env } from './env.ts';

const files = serveStatic<Env>({ root: './dist/client', precompressed: false });

/** The built files of the client: their names change with their content, so they may be kept for ever. */
export const serveAssets = () =>
  createMiddleware<Env>(async (c, next) => {
    const answer = await files(c, next);
    if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable');
    return answer;
  });
