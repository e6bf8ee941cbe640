import { defineConfig } from 'vite';

import { dropUnusedProperties } from './app/ui/unused-properties.ts';

/** Builds what a browser loads. The server runs from source and needs no build. */
export default defineConfig({
  appType: 'custom',
  publicDir: false,
  css: { postcss: { plugins: [dropUnusedProperties()] } },
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
