// Builds the client when a source is newer than the last build, then runs the server from source in this process.
import { existsSync, globSync, statSync } from 'node:fs';

import './tsx.mjs';

if (Number(process.versions.node.split('.')[0]) < 24)
  throw new Error('Node 24 is needed: start with "npm start", or run "npm ci" without --omit=optional.');
const stamp = 'dist/client/.vite/manifest.json';
const newest = () =>
  Math.max(
    ...['package-lock.json', 'vite.config.ts', ...globSync('app/{browser,ui}/**/*.{ts,css}')].map(
      (f) => statSync(f).mtimeMs,
    ),
  );
if (!existsSync(stamp) || statSync(stamp).mtimeMs < newest()) await (await import('vite')).build({ logLevel: 'warn' });
process.env.NODE_ENV ??= 'production';
await import('../app/main.ts');
