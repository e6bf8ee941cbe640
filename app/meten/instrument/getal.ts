const decimals = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** A published figure as it reads: "62,02", "69". Never more digits than the source gave. */
export const formatGetal = (waarde: number): string => decimals.format(waarde);
