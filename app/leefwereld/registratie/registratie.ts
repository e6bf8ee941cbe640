/** One form of the work, as its noun tells about it: `velden` is the shape of its schema. */
export type Stap = {
  readonly stap: string;
  readonly naam: string;
  readonly schema: { readonly shape: Readonly<Record<string, { meta: () => object | undefined }>> };
};

export type Veld = { veld: string; gebruik: string };

/** Names of fields in words: `geboortedatum`, `woontHier` → "woont hier". */
const formatVeld = (name: string) =>
  name
    .replaceAll(/([A-Z])/g, ' $1')
    .replaceAll('-', ' ')
    .toLowerCase();

/** What a step asks and what for; throws when a field does not say what it is for. Fields that the page itself fills are left out. */
export function listVelden({ stap, schema }: Stap): Veld[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const meta = field.meta() ?? {};
    const gebruik = 'gebruik' in meta ? meta.gebruik : undefined;
    if (typeof gebruik !== 'string' || gebruik.trim() === '') {
      throw new Error(`${stap}.${name} does not say what it is used for`);
    }
    return gebruik === VAN_DE_PAGINA ? [] : [{ veld: formatVeld(name), gebruik }];
  });
}

/** The use of a field that nobody fills in: a version, or what the page carries along. */
export const VAN_DE_PAGINA = 'van de pagina zelf';

/** Fewer than this is no figure. */
export const MIN_AANTAL = 5;

/** Longer than this nobody was filling in any more. In seconds. */
const MAX_SECONDEN = 4 * 60 * 60;

/** Seconds between opening and now, in steps of five; undefined for what cannot be. Both in ms since 1970. */
export function computeSeconden(begonnen: number, nu: number): number | undefined {
  const seconden = Math.round((nu - begonnen) / 5_000) * 5;
  if (!Number.isFinite(seconden) || seconden < 0 || seconden > MAX_SECONDEN) return undefined;
  return Math.max(seconden, 1);
}
