/** Scores hold nine decimals, so two that are equal may differ by less than this. */
const RUIS = 1e-6;

/** Whether `one` is at least `other`, on unrounded figures. */
export const isMinstens = (one: number, other: number): boolean => one >= other - RUIS;
/** Whether `one` is under `other`, on unrounded figures. */
export const isOnder = (one: number, other: number): boolean => one < other - RUIS;

/** A figure with so many decimals, half up: 62,5 is 63. */
export function computeAfgerond(figure: number, decimals = 0): number {
  const whole = 10 ** decimals;
  return Math.floor(figure * whole + 0.5 + RUIS) / whole;
}

/** A figure as people read it: "63", "0,73". Without one a dash. */
export function formatCijfer(figure: number | null, decimals = 0): string {
  if (figure === null) return '–';
  // A figure of files: as many decimals as it has, at most so many.
  return computeAfgerond(figure, decimals)
    .toFixed(decimals)
    .replace('.', ',')
    .replace(/^-(?=0(?:,0*)?$)/, '');
}

/** Decimals in files: more than on the page, and still the same figure when rounded. */
const IN_BESTAND = 4;

/** A figure for a file: at most four decimals, none that are zero; null where there is none. */
export const computeBestandscijfer = (figure: number | null): number | null =>
  figure === null ? null : computeAfgerond(figure, IN_BESTAND);

/** Below so many people one answer more can move a median or a mean far: then a figure comes with a warning. Own choice. */
export const WEINIG_MENSEN = 10;
/** Below so many partijen agreement between them says little. Own choice. */
export const WEINIG_PARTIJEN = 5;
