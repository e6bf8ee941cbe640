/** Where the browser finds the built files. All are URLs on our own origin. */
export type Assets = {
  readonly script: string;
  readonly styles: readonly string[];
  /** Fonts to fetch at once; the others come when their letters are on the page. */
  readonly preload: readonly string[];
};

type Manifest = Readonly<Record<string, { readonly file: string }>>;

const SCRIPT = 'app/browser/main.ts';
const STYLE = 'app/ui/theme.css';
const FONT = 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';

/**
 * Reads Vite's manifest (`dist/client/.vite/manifest.json`, parsed).
 * @throws Error when a file that every page needs was not built
 */
export function parseAssets(manifest: Manifest): Assets {
  const url = (source: string) => {
    const entry = manifest[source];
    if (!entry) throw new Error(`The build holds no ${source}: run vite build.`);
    return `/${entry.file}`;
  };
  return { script: url(SCRIPT), styles: [url(STYLE)], preload: [url(FONT)] };
}
