import type { KnipConfig } from 'knip';

/** What a stylesheet uses: other stylesheets and the files in url(). */
const findUses = (css: string) =>
  [...css.matchAll(/@import\s+['"]([^'"]+)['"]|url\(['"]?((?![a-z]+:|#)[^'")]+)['"]?\)/g)]
    .map(([, style, file]) => `import '${style ?? file}';`)
    .join('\n');

const config: KnipConfig = {
  entry: ['app/main.ts', 'scripts/*.mjs', 'bench/*.ts'],
  project: ['app/**/*.{ts,tsx,css}', '{bench,database,tests}/**/*.ts', 'scripts/**/*.mjs'],
  compilers: { css: findUses },
  // A type that is part of what its own file shows may be exported without a taker yet.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Programs of the system that tests start.
  ignoreBinaries: ['mount', 'openssl', 'psql', 'umount'],
  ignoreDependencies: [
    // Started as programs by scripts/gates.mjs.
    '@stoplight/spectral-cli',
    'dependency-cruiser',
    'oxlint',
    // Read as a file by tests/support/browser.ts.
    'axe-core',
    // Read as files by app/ui/icon.tsx.
    '@tabler/icons',
  ],
};

export default config;
