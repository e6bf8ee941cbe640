import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { defineConfig } from 'vite';

import { dropUnusedCss } from './app/ui/unused-css.ts';

const templates = globSync('app/ui/*.tsx', { cwd: import.meta.dirname })
  .filter((file) => !file.includes('.test.'))
  .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'));
const themes = { shared: '.voorbeeld-theme', own: '.bondgenoot-theme' };

/** Builds what a browser loads. The server runs from source and needs no build. */
export default defineConfig({
  appType: 'custom',
  publicDir: false,
  css: { postcss: { plugins: [dropUnusedCss(templates, themes)] } },
  build: {
    outDir: 'dist/client',
    manifest: true,
    target: 'es2022',
    // The content security policy allows no data: fonts and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['app/browser/main.ts', 'app/ui/theme.css'] },
  },
});
