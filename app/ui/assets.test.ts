import { expect, test } from 'vitest';

import { parseAssets } from './assets.ts';

const font = 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
const manifest = {
  'app/browser/main.ts': { file: 'assets/main-1.js' },
  'app/ui/theme.css': { file: 'assets/theme-1.css' },
  [font]: { file: 'assets/source-sans-1.woff2' },
};

test('the manifest becomes addresses on our own origin, with one font to fetch at once', () => {
  expect(parseAssets(manifest)).toEqual({
    script: '/assets/main-1.js',
    styles: ['/assets/theme-1.css'],
    preload: ['/assets/source-sans-1.woff2'],
  });
});

test('a build that misses a file is named', () => {
  const { 'app/ui/theme.css': style, ...rest } = manifest;
  expect(style.file).toContain('theme');
  expect(() => parseAssets(rest)).toThrow('app/ui/theme.css');
});
