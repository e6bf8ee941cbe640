// Writes docs/openapi.json from the routes; with --verify it only compares.
import { readFileSync, writeFileSync } from 'node:fs';

import './tsx.mjs';

const FILE = 'docs/openapi.json';
const { createApiApp } = await import('../app/app-api.ts');
const api = createApiApp({ config: { publicUrl: 'http://127.0.0.1:3000' } }, {});
const text = `${JSON.stringify(await (await api.request('/openapi.json')).json(), null, 2)}\n`;
if (!process.argv.includes('--verify')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} is not what the routes say: run "npm run openapi" and look at the difference.`);
  process.exitCode = 1;
}
